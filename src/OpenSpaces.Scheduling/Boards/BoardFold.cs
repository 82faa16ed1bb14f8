using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What each event means.</summary>
/// <remarks>Nothing is decided here: an event has happened, and replaying a history is no place to argue with it.</remarks>
internal static class BoardFold
{
    public static readonly Func<BoardDraft, DraftMap<Cell, Closure>> Closures = draft => draft.Closures;
    public static readonly Func<BoardDraft, DraftMap<TimeSlotId, Freeze>> Freezes = draft => draft.Freezes;
    public static readonly Func<BoardDraft, DraftMap<ClaimScope, ClaimPolicy>> ClaimPolicies = draft => draft.ClaimPolicies;
    public static readonly Func<BoardDraft, DraftMap<Cell, Contest>> Contests = draft => draft.Contests;
    public static readonly Func<BoardDraft, DraftMap<Cell, SettledContest>> Settled = draft => draft.Settled;
    public static readonly Func<BoardDraft, DraftMap<WarningKey, Waiver>> Waivers = draft => draft.Waivers;

    /// <exception cref="UnknownBoardEventException">There is no meaning for this event.</exception>
    public static void Apply(BoardDraft draft, BoardEvent happened)
    {
        draft.EnterAct(happened.Act, happened.Stamp.By);
        draft.ChangedAt = happened.Stamp.At;
        ApplyFact(draft, happened);
        draft.Version++;
    }

    private static void ApplyFact(BoardDraft draft, BoardEvent happened)
    {
        switch (happened)
        {
            case BoardOpened when draft.Version == 0:
                draft.MarkFinal();
                break;
            case BoardOpened:
                throw new DamagedHistoryException("A board was opened twice.", draft.Version);
            case ProposalPosted e:
                Post(draft, e.Proposal, happened, posted => posted with { Request = e.IsRequest ? RequestState.Pending : RequestState.None });
                break;
            case ProposalRepeated e:
                Post(draft, e.Proposal, happened, posted => posted with { RepeatOf = e.Of });
                break;
            case ProposalSplit e:
                Post(draft, e.Proposal, happened, posted => posted with { SplitFrom = e.Of });
                break;
            case ProposalRevised e:
                Change(draft, e.Proposal.Id, happened, p => p with { Proposal = e.Proposal, Cells = Refit(draft, p, e.Proposal) });
                break;
            case ProposalWithdrawn e:
                Change(draft, e.Proposal, happened, p => p.OffBoard(ProposalState.Withdrawn));
                break;
            case ProposalRestored e:
                Change(draft, e.Proposal, happened, p => p with { State = ProposalState.OnBoard });
                break;
            case SuggestionAdopted e:
                ChangeHosts(draft, e.Proposal, happened, hosts => hosts.Add(e.Host));
                break;
            case HostAdded e:
                ChangeHosts(draft, e.Proposal, happened, hosts => hosts.Add(e.Host));
                break;
            case HostSteppedDown e:
                ChangeHosts(draft, e.Proposal, happened, hosts => hosts.Remove(e.Host));
                break;
            case ProposalHandedOver e:
                ChangeHosts(draft, e.Proposal, happened, hosts => hosts.Contains(e.To) ? hosts.Remove(e.From) : hosts.Replace(e.From, e.To));
                break;
            case RequestAccepted e:
                Change(draft, e.Proposal, happened, p => p with { Request = RequestState.Accepted, CounterOffer = null });
                break;
            case RequestDeclined e:
                Change(draft, e.Proposal, happened, p => p with { Request = RequestState.Declined, CounterOffer = null });
                break;
            case RequestCountered e:
                Change(draft, e.Proposal, happened, p => p with { Request = RequestState.Countered, CounterOffer = e.Cell });
                break;
            case ProposalPlaced e:
                Change(draft, e.Proposal, happened, p => p with { Cells = CellsOf(draft, p, e.Cell), Claims = [], Waiting = null, IsByVerdict = e.IsByVerdict });
                break;
            case ProposalMoved e:
                Change(draft, e.Proposal, happened, p => p with { Cells = CellsOf(draft, p, e.To), Claims = [], IsByVerdict = e.IsByVerdict });
                break;
            case ProposalsSwapped e:
                Change(draft, e.One.Proposal, happened, p => p with { Cells = CellsOf(draft, p, e.Other.Cell), IsByVerdict = false });
                Change(draft, e.Other.Proposal, happened, p => p with { Cells = CellsOf(draft, p, e.One.Cell), IsByVerdict = false });
                break;
            case ProposalUnplaced e:
                Change(draft, e.Proposal, happened, p => p with
                {
                    Cells = [],
                    IsPinned = false,
                    IsByVerdict = false,
                    Waiting = new Waiting(e.Because, e.Cell, happened.Stamp.Reason),
                });
                break;
            case ProposalPinned e:
                Change(draft, e.Proposal, happened, p => p with { IsPinned = true });
                break;
            case ProposalUnpinned e:
                Change(draft, e.Proposal, happened, p => p with { IsPinned = false });
                break;
            case MergeOffered e:
                Change(draft, e.Into, happened, p => p with { MergeOffers = p.MergeOffers.Add(e.From) });
                break;
            case MergeDeclined e:
                Change(draft, e.Into, happened, p => p with { MergeOffers = p.MergeOffers.Remove(e.From) });
                break;
            case ProposalsMerged e:
                Merge(draft, e, happened);
                break;
            case ProposalsUnmerged e:
                Unmerge(draft, e, happened);
                break;
            case CellClaimed e:
                Change(draft, e.Proposal, happened, p => p with { Claims = p.Claims.Add(new Claim(e.Cell, happened.Act)) });
                break;
            case ClaimDropped e:
                Change(draft, e.Proposal, happened, p => p with
                {
                    Claims = p.Claims.RemoveAll(claim => claim.Cell == e.Cell),
                    Waiting = e.Because is { } because ? new Waiting(because, e.Cell, happened.Stamp.Reason) : p.Waiting,
                });
                break;
            case ContestOpened e:
                draft.Put(Contests, e.Cell, new Contest(e.Cell, e.Claimants, happened.Stamp.At));
                break;
            case ContestSettled e:
                Settle(draft, e, happened.Stamp);
                break;
            case ClaimPolicySet e:
                draft.Put(ClaimPolicies, e.Scope, e.Policy);
                break;
            case RoomAdded e:
                draft.Put(draft.Grid.With(e.Room));
                break;
            case RoomRemoved e:
                draft.Put(draft.Grid.Without(e.Room));
                break;
            case TimeSlotAdded e:
                draft.Put(draft.Grid.With(e.TimeSlot));
                break;
            case TimeSlotRemoved e:
                draft.Put(draft.Grid.Without(e.TimeSlot));
                break;
            case TimeSlotFrozen e:
                draft.Put(Freezes, e.TimeSlot, new Freeze(e.TimeSlot, happened.Stamp.Reason));
                break;
            case TimeSlotThawed e:
                draft.Put(Freezes, e.TimeSlot, null);
                break;
            case CellClosed e:
                draft.Put(Closures, e.Cell, new Closure(e.Cell, happened.Stamp.Reason));
                break;
            case CellOpened e:
                draft.Put(Closures, e.Cell, null);
                break;
            case WarningWaived e:
                draft.Put(Waivers, e.Warning, new Waiver(e.Warning, happened.Stamp.By, happened.Stamp.At, happened.Stamp.Reason ?? ""));
                break;
            case AgendaPublished e:
                draft.Publish(e.Revision, happened.Stamp.At);
                draft.MarkFinal();
                break;
            case ActUndone e:
                Undo(draft, e.Undone, happened.Act);
                draft.MarkUndoing(e.Undone);
                break;
            default:
                throw new UnknownBoardEventException(happened.Name, draft.Version);
        }
    }

    private static void Post(BoardDraft draft, Proposal proposal, BoardEvent happened, Func<PostedProposal, PostedProposal> with) =>
        draft.Put(with(new PostedProposal
        {
            Proposal = proposal,
            Number = draft.Count + 1,
            PostedBy = happened.Stamp.By,
            PostedAt = happened.Stamp.At,
            ChangedAt = happened.Stamp.At,
            LastAct = happened.Act,
        }));

    private static void Change(BoardDraft draft, ProposalId id, BoardEvent happened, Func<PostedProposal, PostedProposal> change)
    {
        PostedProposal before = draft.Proposals.Find(id) ?? throw DamagedHistoryException.Of(happened, draft.Version, $"there is no proposal {id}");
        draft.Put(change(before) with { ChangedAt = happened.Stamp.At, LastAct = happened.Act });
    }

    private static void ChangeHosts(BoardDraft draft, ProposalId id, BoardEvent happened, Func<ImmutableArray<PersonId>, ImmutableArray<PersonId>> change) =>
        Change(draft, id, happened, p => p with { Proposal = p.Proposal with { Hosts = change(p.Proposal.Hosts) } });

    private static ImmutableArray<Cell> CellsOf(BoardDraft draft, PostedProposal posted, Cell first)
    {
        ImmutableArray<Cell> cells = draft.Grid.CellsFrom(first, posted.Proposal.Length);
        return cells.IsEmpty ? throw new DamagedHistoryException($"Proposal {posted.Id} does not fit at {first}.", draft.Version) : cells;
    }

    private static ImmutableArray<Cell> Refit(BoardDraft draft, PostedProposal posted, Proposal revised) =>
        posted.Cell is { } cell && revised.Length != posted.Proposal.Length ? draft.Grid.CellsFrom(cell, revised.Length) : posted.Cells;

    private static void Merge(BoardDraft draft, ProposalsMerged e, BoardEvent happened)
    {
        ImmutableArray<PersonId> joining = draft.Proposals.Find(e.From)?.Proposal.Hosts ?? [];
        Change(draft, e.From, happened, p => p.OffBoard(ProposalState.Merged) with { MergedInto = e.Into });
        Change(draft, e.Into, happened, p =>
        {
            ImmutableArray<PersonId> brought = joining.RemoveRange(p.Proposal.Hosts);
            return p with
            {
                Proposal = p.Proposal with { Hosts = p.Proposal.Hosts.AddRange(brought) },
                MergeOffers = p.MergeOffers.Remove(e.From),
                MergedFrom = p.MergedFrom.Add(new MergedProposal(e.From, brought)),
            };
        });
    }

    private static void Unmerge(BoardDraft draft, ProposalsUnmerged e, BoardEvent happened)
    {
        Change(draft, e.Into, happened, p =>
        {
            MergedProposal? merged = p.MergedFrom.FirstOrDefault(m => m.Proposal == e.From);
            return p with
            {
                Proposal = p.Proposal with { Hosts = p.Proposal.Hosts.RemoveRange(merged?.HostsBrought ?? []) },
                MergedFrom = merged is null ? p.MergedFrom : p.MergedFrom.Remove(merged),
            };
        });
        Change(draft, e.From, happened, p => p with { State = ProposalState.OnBoard, MergedInto = null });
    }

    private static void Settle(BoardDraft draft, ContestSettled e, Stamp stamp)
    {
        SettledContest? earlier = draft.Settled.Find(e.Cell);
        SettledContest settled = draft.Contests.Find(e.Cell) is { } contest
            ? new SettledContest(contest, [(e.Verdict, stamp)])
            : earlier! with { Verdicts = earlier.Verdicts.Add((e.Verdict, stamp)) };
        draft.Put(Contests, e.Cell, null);
        draft.Put(Settled, e.Cell, settled);
    }

    private static void Undo(BoardDraft draft, long undone, long by)
    {
        ActRecord act = draft.Acts.Find(undone) ?? throw new DamagedHistoryException($"Act {undone} is undone, but not known.", draft.Version);
        foreach (Change change in act.Changes.Reverse())
        {
            change.Revert(draft);
        }

        draft.Acts.Set(undone, act with { UndoneBy = by });
        if (act.Undoes is { } again && draft.Acts.TryGet(again, out ActRecord? original))
        {
            draft.Acts.Set(again, original with { UndoneBy = null });
        }
    }
}
