using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Where a session may stand: each rule objects on its own, so that the answer has every reason.</summary>
internal static class PlacementRules
{
    /// <summary>Everything that holds against the proposal standing at the cell.</summary>
    /// <param name="hearing">Who asks, and what has happened so far.</param>
    /// <param name="posted">The proposal.</param>
    /// <param name="cell">Where it would start.</param>
    /// <param name="leaving">Other proposals that give up their cells in the same act; default = none.</param>
    public static void CheckCell(Hearing hearing, PostedProposal posted, Cell cell, ImmutableArray<ProposalId> leaving = default)
    {
        if (!hearing.Grid.Has(cell))
        {
            hearing.Object(new UnknownCell(cell));
            return;
        }

        TimeSlot timeSlot = hearing.Grid.FindTimeSlot(cell.TimeSlot)!;
        if (timeSlot.Kind != TimeSlotKind.OpenSpace)
        {
            hearing.Object(new TimeSlotIsNotForSessions(timeSlot.Id, timeSlot.Kind));
        }

        ImmutableArray<Cell> cells = hearing.Grid.CellsFrom(cell, posted.Proposal.Length);
        if (cells.IsEmpty)
        {
            hearing.Object(new TooFewSlotsInARow(cell, posted.Proposal.Length));
            cells = [cell];
        }

        foreach (Cell covered in cells)
        {
            CheckOneCell(hearing, posted, covered, cells.Length, leaving);
        }

        CheckPeople(hearing, posted, posted.Proposal.Hosts, cells, leaving);
    }

    /// <summary>People are in one place at a time, by real intervals; an end may be a start.</summary>
    public static void CheckPeople(
        Hearing hearing, PostedProposal posted, ImmutableArray<PersonId> people, ImmutableArray<Cell> cells, ImmutableArray<ProposalId> leaving = default)
    {
        foreach (PersonId person in people)
        {
            if (FindClash(hearing.Draft, posted.Id, person, cells, leaving) is { } other)
            {
                hearing.Object(new PersonDoubleBooked(person, cells[0], other.Id, other.Cells[0]));
            }
        }
    }

    /// <summary>What holds against a session leaving where it stands.</summary>
    public static void CheckLeave(Hearing hearing, PostedProposal posted)
    {
        if (!posted.IsPlaced)
        {
            return;
        }

        if (posted.IsPinned)
        {
            hearing.Object(new ProposalIsPinned(posted.Id, posted.Cells[0]));
        }

        foreach (Cell cell in posted.Cells)
        {
            CheckFreeze(hearing, cell.TimeSlot);
        }

        Instant start = hearing.Grid.IntervalOf(posted.Cells[0].TimeSlot).Start;
        if (start - hearing.Draft.Policy.FreezeHorizon <= hearing.Now)
        {
            RefuseOrAskWhy(hearing, new StartsTooSoon(posted.Id, start), "what people are on their way to");
        }

        if (posted.IsByVerdict && hearing.IsFacilitator && !hearing.IsHost(posted))
        {
            hearing.NeedReason("a verdict");
        }
    }

    /// <summary>What holds against an attendee, or a facilitator over the heads of claimants, taking a cell.</summary>
    /// <param name="hearing">Who asks, and what has happened so far.</param>
    /// <param name="posted">The proposal.</param>
    /// <param name="cell">Where it would start.</param>
    /// <param name="isOffered">Whether a facilitator offered that very cell, so that its policy is no bar; it is not held against those who claim it since.</param>
    public static void CheckTake(Hearing hearing, PostedProposal posted, Cell cell, bool isOffered)
    {
        foreach (Cell covered in CoveredBy(hearing, posted, cell))
        {
            ClaimPolicy policy = ClaimRules.PolicyOf(hearing.Draft, covered);
            bool othersClaim = hearing.Draft.ClaimantsOf(covered).Any(id => id != posted.Id);
            if (hearing.IsFacilitator)
            {
                if (othersClaim)
                {
                    hearing.NeedReason($"the claims on {covered}");
                }

                continue;
            }

            if (isOffered && !othersClaim)
            {
                continue;
            }

            ClaimRules.CheckWindow(hearing, policy, covered);
            if (policy.Mode != ClaimMode.FirstCome && !ClaimRules.IsPastDeadline(hearing, policy, covered))
            {
                hearing.Object(new NotForTaking(covered, policy.Mode));
            }
            else if (othersClaim)
            {
                hearing.Object(new ClaimsAreClosed(covered));
            }
        }
    }

    /// <summary>The claims of others on the cells that a placement takes are dropped, with the reason.</summary>
    public static void DropOtherClaims(Hearing hearing, PostedProposal posted, Cell cell)
    {
        foreach (Cell covered in CoveredBy(hearing, posted, cell))
        {
            foreach (ProposalId other in hearing.Draft.ClaimantsOf(covered).Where(id => id != posted.Id))
            {
                hearing.Emit(new ClaimDropped(other, covered, WaitingReason.CellGivenAway));
            }
        }
    }

    public static PostedProposal? FindClash(BoardDraft draft, ProposalId id, PersonId person, ImmutableArray<Cell> cells, ImmutableArray<ProposalId> leaving)
    {
        ImmutableArray<ProposalId> engagements = draft.People.EngagementsOf(person);
        if (engagements.IsEmpty)
        {
            return null;
        }

        Instant start = draft.Grid.IntervalOf(cells[0].TimeSlot).Start;
        Instant end = draft.Grid.IntervalOf(cells[^1].TimeSlot).End;
        foreach (ProposalId other in engagements)
        {
            if (other == id || IsAmong(leaving, other))
            {
                continue;
            }

            PostedProposal engaged = draft.Proposals.Find(other)!;
            Interval taken = engaged.IntervalOn(draft.Grid);
            Duration changeover = engaged.Cells[0].Room == cells[0].Room ? Duration.Zero : draft.Policy.Changeover;
            if (start < taken.End + changeover && taken.Start < end + changeover)
            {
                return engaged;
            }
        }

        return null;
    }

    private static void CheckOneCell(Hearing hearing, PostedProposal posted, Cell cell, int length, ImmutableArray<ProposalId> leaving)
    {
        TimeSlot timeSlot = hearing.Grid.FindTimeSlot(cell.TimeSlot)!;
        Room room = hearing.Grid.FindRoom(cell.Room)!;
        if (hearing.Draft.Closures.TryGet(cell, out Closure? closure))
        {
            hearing.Object(new CellIsClosed(cell, closure.Reason));
        }

        if (!IsAvailable(room, timeSlot))
        {
            hearing.Object(new RoomIsUnavailable(cell));
        }

        CheckFreeze(hearing, cell.TimeSlot);
        Instant ended = hearing.Grid.IntervalOf(cell.TimeSlot).End;
        if (ended <= hearing.Now)
        {
            RefuseOrAskWhy(hearing, new TimeSlotIsOver(cell.TimeSlot, ended), "the clock: the time slot is over");
        }

        if (hearing.Draft.Occupants.TryGet(cell, out ProposalId occupant) && occupant != posted.Id && !IsAmong(leaving, occupant))
        {
            Proposal standing = hearing.Draft.Proposals.Find(occupant)!.Proposal;
            hearing.Object(new CellTaken(cell, occupant, standing.Title, standing.Hosts, FreeCells.Nearest(hearing, posted, cell, length)));
        }
    }

    private static bool IsAmong(ImmutableArray<ProposalId> leaving, ProposalId id) => !leaving.IsDefault && leaving.Contains(id);

    public static bool IsAvailable(Room room, TimeSlot timeSlot) => room.Hours.IsEmpty || room.Hours.Any(hours => hours.Cover(timeSlot));

    private static void CheckFreeze(Hearing hearing, TimeSlotId timeSlot)
    {
        if (hearing.Draft.Freezes.TryGet(timeSlot, out _))
        {
            RefuseOrAskWhy(hearing, new TimeSlotIsFrozen(timeSlot), $"the freeze of {timeSlot}");
        }
    }

    private static void RefuseOrAskWhy(Hearing hearing, Conflict conflict, string overrides)
    {
        if (hearing.IsFacilitator)
        {
            hearing.NeedReason(overrides);
        }
        else
        {
            hearing.Object(conflict);
        }
    }

    private static ImmutableArray<Cell> CoveredBy(Hearing hearing, PostedProposal posted, Cell cell) =>
        posted.Proposal.Length < 1 ? [] : hearing.Grid.CellsFrom(cell, posted.Proposal.Length);
}
