using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What each event means.</summary>
/// <remarks>Nothing is decided here: an event has happened, and replaying a history is no place to argue with it.</remarks>
internal readonly ref struct BoardFold
{
    public static readonly Func<BoardDraft, DraftMap<Cell, Closure>> Closures = draft => draft.Closures;
    public static readonly Func<BoardDraft, DraftMap<TimeSlotId, Freeze>> Freezes = draft => draft.Freezes;
    public static readonly Func<BoardDraft, DraftMap<ClaimScope, ClaimPolicy>> ClaimPolicies = draft => draft.ClaimPolicies;
    public static readonly Func<BoardDraft, DraftMap<Cell, Contest>> Contests = draft => draft.Contests;
    public static readonly Func<BoardDraft, DraftMap<Cell, SettledContest>> Settled = draft => draft.Settled;
    public static readonly Func<BoardDraft, DraftMap<WarningKey, Waiver>> Waivers = draft => draft.Waivers;

    private readonly BoardDraft draft;
    private readonly BoardEvent happened;

    private BoardFold(BoardDraft draft, BoardEvent happened)
    {
        this.draft = draft;
        this.happened = happened;
    }

    /// <exception cref="UnknownBoardEventException">There is no meaning for this event.</exception>
    /// <exception cref="DamagedHistoryException">The event does not follow from what came before.</exception>
    public static void Apply(BoardDraft draft, BoardEvent happened)
    {
        draft.EnterAct(happened.Act, happened.Stamp.By);
        draft.ChangedAt = happened.Stamp.At;
        new BoardFold(draft, happened).Apply();
        draft.Version++;
    }

    private void Apply()
    {
        PostedProposal p;
        switch (happened)
        {
            case BoardOpened when draft.Version == 0:
                draft.MarkFinal();
                break;
            case BoardOpened:
                throw new DamagedHistoryException("A board was opened twice.", draft.Version);
            case ProposalPosted e:
                Keep(Post(e.Proposal) with { Request = e.IsRequest ? RequestState.Pending : RequestState.None });
                break;
            case ProposalRepeated e:
                Keep(Post(e.Proposal) with { RepeatOf = e.Of });
                break;
            case ProposalSplit e:
                Keep(Post(e.Proposal) with { SplitFrom = e.Of });
                break;
            case ProposalRevised e:
                p = Find(e.Proposal.Id);
                Keep(p with { Proposal = e.Proposal, Cells = Refit(p, e.Proposal) });
                break;
            case ProposalWithdrawn e:
                Keep(Find(e.Proposal).OffBoard(ProposalState.Withdrawn));
                break;
            case ProposalRestored e:
                p = Find(e.Proposal);
                Keep(p with { State = ProposalState.OnBoard });
                break;
            case SuggestionAdopted e:
                p = Find(e.Proposal);
                Keep(WithHosts(p, p.Proposal.Hosts.Add(e.Host)));
                break;
            case HostAdded e:
                p = Find(e.Proposal);
                Keep(WithHosts(p, p.Proposal.Hosts.Add(e.Host)));
                break;
            case HostSteppedDown e:
                p = Find(e.Proposal);
                Keep(WithHosts(p, p.Proposal.Hosts.Remove(e.Host)));
                break;
            case ProposalHandedOver e:
                p = Find(e.Proposal);
                Keep(WithHosts(p, p.Proposal.Hosts.Contains(e.To) ? p.Proposal.Hosts.Remove(e.From) : p.Proposal.Hosts.Replace(e.From, e.To)));
                break;
            case RequestAccepted e:
                p = Find(e.Proposal);
                Keep(p with { Request = RequestState.Accepted, CounterOffer = null });
                break;
            case RequestDeclined e:
                p = Find(e.Proposal);
                Keep(p with { Request = RequestState.Declined, CounterOffer = null });
                break;
            case RequestCountered e:
                p = Find(e.Proposal);
                Keep(p with { Request = RequestState.Countered, CounterOffer = e.Cell });
                break;
            case ProposalPlaced e:
                p = Find(e.Proposal);
                Keep(p with { Cells = CellsOf(p, e.Cell), Claims = [], Waiting = null, IsByVerdict = e.IsByVerdict });
                break;
            case ProposalMoved e:
                p = Find(e.Proposal);
                Keep(p with { Cells = CellsOf(p, e.To), Claims = [], IsByVerdict = e.IsByVerdict });
                break;
            case ProposalsSwapped e:
                p = Find(e.One.Proposal);
                Keep(p with { Cells = CellsOf(p, e.Other.Cell), IsByVerdict = false });
                p = Find(e.Other.Proposal);
                Keep(p with { Cells = CellsOf(p, e.One.Cell), IsByVerdict = false });
                break;
            case ProposalUnplaced e:
                p = Find(e.Proposal);
                Keep(p with
                {
                    Cells = [],
                    IsPinned = false,
                    IsByVerdict = false,
                    Waiting = new Waiting(e.Because, e.Cell, happened.Stamp.Reason),
                });
                break;
            case ProposalPinned e:
                p = Find(e.Proposal);
                Keep(p with { IsPinned = true });
                break;
            case ProposalUnpinned e:
                p = Find(e.Proposal);
                Keep(p with { IsPinned = false });
                break;
            case MergeOffered e:
                p = Find(e.Into);
                Keep(p with { MergeOffers = p.MergeOffers.Add(e.From) });
                break;
            case MergeDeclined e:
                p = Find(e.Into);
                Keep(p with { MergeOffers = p.MergeOffers.Remove(e.From) });
                break;
            case ProposalsMerged e:
                Merge(e);
                break;
            case ProposalsUnmerged e:
                Unmerge(e);
                break;
            case CellClaimed e:
                p = Find(e.Proposal);
                Keep(p with { Claims = p.Claims.Add(new Claim(e.Cell, happened.Act)) });
                break;
            case ClaimDropped e:
                p = Find(e.Proposal);
                Keep(p with
                {
                    Claims = p.Claims.RemoveAll(claim => claim.Cell == e.Cell),
                    Waiting = e.Because is { } because ? new Waiting(because, e.Cell, happened.Stamp.Reason) : p.Waiting,
                });
                break;
            case ContestOpened e:
                draft.Put(Contests, e.Cell, new Contest(e.Cell, e.Claimants, happened.Stamp.At));
                break;
            case ContestSettled e:
                Settle(e);
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
                Undo(e.Undone);
                draft.MarkUndoing(e.Undone);
                break;
            default:
                throw new UnknownBoardEventException(happened.Name, draft.Version);
        }
    }

    private PostedProposal Find(ProposalId id) =>
        draft.Proposals.Find(id) ?? throw new DamagedHistoryException($"{happened.Name}, but there is no proposal {id}.", draft.Version);

    private void Keep(PostedProposal changed) => draft.Put(changed.Touched(happened.Act, happened.Stamp.At));

    private PostedProposal Post(Proposal proposal) => new()
    {
        Proposal = proposal,
        Number = draft.Count + 1,
        PostedBy = happened.Stamp.By,
        PostedAt = happened.Stamp.At,
    };

    private static PostedProposal WithHosts(PostedProposal posted, ImmutableArray<PersonId> hosts) =>
        posted with { Proposal = posted.Proposal with { Hosts = hosts } };

    private ImmutableArray<Cell> CellsOf(PostedProposal posted, Cell first)
    {
        ImmutableArray<Cell> cells = draft.Grid.CellsFrom(first, posted.Proposal.Length);
        return cells.IsEmpty ? throw new DamagedHistoryException($"Proposal {posted.Id} does not fit at {first}.", draft.Version) : cells;
    }

    private ImmutableArray<Cell> Refit(PostedProposal posted, Proposal revised) =>
        posted.Cell is { } cell && revised.Length != posted.Proposal.Length ? CellsOf(posted with { Proposal = revised }, cell) : posted.Cells;

    private void Merge(ProposalsMerged e)
    {
        PostedProposal from = Find(e.From);
        PostedProposal into = Find(e.Into);
        ImmutableArray<PersonId> brought = from.Proposal.Hosts.RemoveRange(into.Proposal.Hosts);
        Keep(from.OffBoard(ProposalState.Merged) with { MergedInto = e.Into });
        Keep(WithHosts(into, into.Proposal.Hosts.AddRange(brought)) with
        {
            MergeOffers = into.MergeOffers.Remove(e.From),
            MergedFrom = into.MergedFrom.Add(new MergedProposal(e.From, brought)),
        });
    }

    private void Unmerge(ProposalsUnmerged e)
    {
        PostedProposal into = Find(e.Into);
        if (into.MergedFrom.FirstOrDefault(merged => merged.Proposal == e.From) is { } provenance)
        {
            Keep(WithHosts(into, into.Proposal.Hosts.RemoveRange(provenance.HostsBrought)) with { MergedFrom = into.MergedFrom.Remove(provenance) });
        }

        Keep(Find(e.From) with { State = ProposalState.OnBoard, MergedInto = null });
    }

    private void Settle(ContestSettled e)
    {
        SettledContest? earlier = draft.Settled.Find(e.Cell);
        SettledContest settled = (draft.Contests.Find(e.Cell), earlier) switch
        {
            ({ } contest, _) => new SettledContest(contest, [(e.Verdict, happened.Stamp)]),
            (_, not null) => earlier with { Verdicts = earlier.Verdicts.Add((e.Verdict, happened.Stamp)) },
            _ => throw new DamagedHistoryException($"A verdict about {e.Cell}, which was never contested.", draft.Version),
        };
        draft.Put(Contests, e.Cell, null);
        draft.Put(Settled, e.Cell, settled);
    }

    private void Undo(long undone)
    {
        ActRecord act = draft.Acts.Find(undone) ?? throw new DamagedHistoryException($"Act {undone} is undone, but not known.", draft.Version);
        foreach (Change change in act.Changes.Reverse())
        {
            change.Revert(draft);
        }

        draft.Acts.Replace(act with { UndoneBy = happened.Act });
        if (act.Undoes is { } again && draft.Acts.Find(again) is { } original)
        {
            draft.Acts.Replace(original with { UndoneBy = null });
        }
    }
}
