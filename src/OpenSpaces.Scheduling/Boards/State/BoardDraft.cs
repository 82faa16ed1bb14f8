using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A board while it changes: one verb's events, or a whole history, are folded into it and then sealed.</summary>
/// <remarks>Every change goes through the <c>Put</c> methods, which keep what follows from it in step and remember what can be undone. Not for two threads.</remarks>
internal sealed class BoardDraft(BoardState start)
{
    private readonly DraftMap<TimeSlotId, int> takenCells = new(start.TakenCells);
    private readonly DraftMap<Cell, ImmutableArray<ProposalId>> claimants = new(start.Claimants);
    private readonly List<Change> changes = [];
    private readonly HashSet<ProposalId> touched = [];
    private bool isPublishedAfresh;
    private ActRecord? open;

    public DraftMap<ProposalId, PostedProposal> Proposals { get; } = new(start.Proposals);

    public DraftMap<Cell, ProposalId> Occupants { get; } = new(start.Occupants);

    public DraftMap<Cell, Closure> Closures { get; } = new(start.Closures);

    public DraftMap<TimeSlotId, Freeze> Freezes { get; } = new(start.Freezes);

    public DraftMap<ClaimScope, ClaimPolicy> ClaimPolicies { get; } = new(start.ClaimPolicies);

    public DraftMap<Cell, Contest> Contests { get; } = new(start.Contests);

    public DraftMap<Cell, SettledContest> Settled { get; } = new(start.Settled);

    public DraftMap<WarningKey, Waiver> Waivers { get; } = new(start.Waivers);

    public DraftActs Acts { get; } = new(start.Acts, start.Policy.UndoDepth);

    public DraftMap<ProposalId, PublishedSession> Published { get; } = new(start.Published);

    public DraftPeople People { get; } = new(start);

    public BoardPolicy Policy => start.Policy;

    public Grid Grid { get; private set; } = start.Grid;

    public int Count { get; private set; } = start.Proposals.Count;

    public long Version { get; set; } = start.Version;

    public long LastAct { get; private set; } = start.LastAct;

    public Instant ChangedAt { get; set; } = start.ChangedAt;

    public int Revision { get; private set; } = start.Revision;

    public Instant PublishedAt { get; private set; } = start.PublishedAt;

    public Grid? PublishedGrid { get; private set; } = start.PublishedGrid;

    public ImmutableHashSet<ProposalId> Unpublished => (isPublishedAfresh ? [] : start.Unpublished).Union(touched);

    public int TakenCellsIn(TimeSlotId timeSlot) => takenCells.Find(timeSlot);

    public ImmutableArray<ProposalId> ClaimantsOf(Cell cell) =>
        claimants.TryGet(cell, out ImmutableArray<ProposalId> claiming) ? claiming : [];

    /// <summary>Puts a proposal's new standing in the place of its old one, and whatever follows from it.</summary>
    public void Put(PostedProposal after)
    {
        PostedProposal? before = Proposals.Find(after.Id);
        Proposals.Set(after.Id, after);
        changes.Add(new ProposalChange(before, after));
        Count += before is null ? 1 : 0;
        ReplaceCells(after.Id, before?.Cells ?? [], after.Cells);
        ReplaceClaims(after.Id, before?.Claims ?? [], after.Claims);
        People.Replace(before, after);
        if (after.IsPlaced || before is { IsPlaced: true })
        {
            touched.Add(after.Id);
        }
    }

    public void Put(Grid after)
    {
        changes.Add(new GridChange(Grid, after));
        Grid = after;
    }

    public void Put<TKey, TValue>(Func<BoardDraft, DraftMap<TKey, TValue>> select, TKey key, TValue? after)
        where TKey : notnull
        where TValue : class
    {
        DraftMap<TKey, TValue> map = select(this);
        TValue? before = map.Find(key);
        if (ReferenceEquals(before, after))
        {
            return;
        }

        changes.Add(new EntryChange<TKey, TValue>(select, key, before, after));
        if (after is null)
        {
            map.Remove(key);
        }
        else
        {
            map.Set(key, after);
        }
    }

    /// <summary>Readers are told how things stand: each session that looks otherwise than they were told.</summary>
    public void Publish(int revision, Instant now)
    {
        foreach (ProposalId id in Unpublished)
        {
            if (PublishedSession.Next(Proposals.Find(id)!, Published.Find(id), Grid, now) is { } next)
            {
                Published.Set(id, next);
            }
        }

        Revision = revision;
        PublishedAt = now;
        PublishedGrid = Grid;
        isPublishedAfresh = true;
        touched.Clear();
    }

    /// <summary>The events that follow are of this act; the one before is closed.</summary>
    public void EnterAct(long act, PersonId by)
    {
        if (open is not null && act == LastAct)
        {
            return;
        }

        CloseAct();
        LastAct = act;
        open = new ActRecord(act, by);
    }

    /// <summary>Says of the act that is open that nobody can unsee it.</summary>
    public void MarkFinal() => open!.IsFinal = true;

    /// <summary>Says of the act that is open that it undoes another.</summary>
    public void MarkUndoing(long undone) => open!.Undoes = undone;

    public BoardState Seal()
    {
        CloseAct();
        return Sealed();
    }

    /// <summary>What an act changed, one entry a thing, is kept as long as the policy says.</summary>
    private void CloseAct()
    {
        if (open is null)
        {
            return;
        }

        open.Changes = Coalesced();
        Acts.Add(open);
        changes.Clear();
        open = null;
    }

    private BoardState Sealed() => People.Seal(start) with
    {
        Grid = Grid,
        Version = Version,
        LastAct = LastAct,
        ChangedAt = ChangedAt,
        Proposals = Proposals.Seal(),
        Closures = Closures.Seal(),
        Freezes = Freezes.Seal(),
        ClaimPolicies = ClaimPolicies.Seal(),
        Contests = Contests.Seal(),
        Settled = Settled.Seal(),
        Waivers = Waivers.Seal(),
        Occupants = Occupants.Seal(),
        TakenCells = takenCells.Seal(),
        Claimants = claimants.Seal(),
        Acts = Acts.Seal(),
        Revision = Revision,
        PublishedAt = PublishedAt,
        PublishedGrid = PublishedGrid,
        Published = Published.Seal(),
        Unpublished = Unpublished,
    };

    /// <summary>Tolerates two proposals passing through one cell, as a swap and an undo do: the last one put there has it.</summary>
    private void ReplaceCells(ProposalId id, ImmutableArray<Cell> before, ImmutableArray<Cell> after)
    {
        if (before == after)
        {
            return;
        }

        foreach (Cell cell in before)
        {
            if (Occupants.TryGet(cell, out ProposalId occupant) && occupant == id)
            {
                Occupants.Remove(cell);
                takenCells.Set(cell.TimeSlot, takenCells.Find(cell.TimeSlot) - 1);
            }
        }

        foreach (Cell cell in after)
        {
            if (Occupants.Set(cell, id))
            {
                takenCells.Set(cell.TimeSlot, takenCells.Find(cell.TimeSlot) + 1);
            }
        }
    }

    private void ReplaceClaims(ProposalId id, ImmutableArray<Claim> before, ImmutableArray<Claim> after)
    {
        if (before == after)
        {
            return;
        }

        foreach (Claim claim in before)
        {
            ImmutableArray<ProposalId> left = ClaimantsOf(claim.Cell).Remove(id);
            claimants.Set(claim.Cell, left);
        }

        foreach (Claim claim in after)
        {
            claimants.Set(claim.Cell, ClaimantsOf(claim.Cell).Add(id));
        }

        // A contest that everybody has left is none.
        foreach (Claim claim in before)
        {
            if (ClaimantsOf(claim.Cell).IsEmpty)
            {
                claimants.Remove(claim.Cell);
                Put(BoardFold.Contests, claim.Cell, null);
            }
        }
    }

    private ImmutableArray<Change> Coalesced()
    {
        if (changes.Count == 1)
        {
            return [changes[0]];
        }

        var one = new List<Change>(changes.Count);
        foreach (Change change in changes)
        {
            int known = one.FindIndex(earlier => earlier.Then(change) is not null);
            if (known < 0)
            {
                one.Add(change);
            }
            else
            {
                one[known] = one[known].Then(change)!;
            }
        }

        return [.. one];
    }
}
