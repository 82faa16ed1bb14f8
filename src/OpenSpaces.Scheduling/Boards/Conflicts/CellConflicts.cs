using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The grid has no such cell: no such room, no such time slot, or the slot does not exist in that room.</summary>
/// <param name="Cell">The cell.</param>
public sealed record UnknownCell(Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The board has no cell {Cell}. Choose a room and a time slot that are on the wall.";
}

/// <summary>Another session stands there.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="By">The proposal that has it.</param>
/// <param name="Title">That proposal's title.</param>
/// <param name="Hosts">Who hosts it.</param>
/// <param name="NearestFree">Up to three free cells that would do and that whoever asked may ask for, nearest in time first; empty if there is none.</param>
public sealed record CellTaken(Cell Cell, ProposalId By, string Title, ImmutableArray<PersonId> Hosts, ImmutableArray<Cell> NearestFree) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Cell} is taken by \"{Title}\"{(Hosts.IsEmpty ? "" : $" ({string.Join(", ", Hosts)})")}. "
        + (NearestFree.IsEmpty ? "No free cell would do instead." : $"Free and nearest: {string.Join("; ", NearestFree)}.");

    /// <inheritdoc/>
    public bool Equals(CellTaken? other) => other is not null && Cell == other.Cell && By == other.By && Title == other.Title
        && Hosts.AsSpan().SequenceEqual(other.Hosts.AsSpan()) && NearestFree.AsSpan().SequenceEqual(other.NearestFree.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cell, By);
}

/// <summary>The cell was closed.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Reason">Why; null if nobody said.</param>
public sealed record CellIsClosed(Cell Cell, string? Reason) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Cell} is closed{(Reason is null ? "" : $": {Reason}")}. Choose another, or ask the facilitator to open it.";
}

/// <summary>The room can't be used at that time.</summary>
/// <param name="Cell">The cell.</param>
public sealed record RoomIsUnavailable(Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The room is not open for all of {Cell}. Choose another room or time.";
}

/// <summary>The slot is a break or a plenary.</summary>
/// <param name="TimeSlot">The slot.</param>
/// <param name="Kind">What it is for.</param>
public sealed record TimeSlotIsNotForSessions(TimeSlotId TimeSlot, TimeSlotKind Kind) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Time slot {TimeSlot} is a {(Kind == TimeSlotKind.Break ? "break" : "plenary")}. Choose a slot of the open space.";
}

/// <summary>There are not as many consecutive slots from there.</summary>
/// <param name="Cell">Where it would start.</param>
/// <param name="Length">How many it needs.</param>
public sealed record TooFewSlotsInARow(Cell Cell, int Length) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"From {Cell} there are not {Length} slots in a row: the day ends or a break comes. Start earlier, or make it shorter.";
}

/// <summary>A host would be in two places at once.</summary>
/// <param name="Person">The host.</param>
/// <param name="Cell">Where they would be.</param>
/// <param name="Other">The other session they host.</param>
/// <param name="OtherCell">Where that one starts.</param>
public sealed record PersonDoubleBooked(PersonId Person, Cell Cell, ProposalId Other, Cell OtherCell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Person} hosts {Other} at {OtherCell} and can't be at {Cell} too. Choose another time, or let a co-host run one of them.";
}

/// <summary>The time slot is frozen.</summary>
/// <param name="TimeSlot">The slot.</param>
public sealed record TimeSlotIsFrozen(TimeSlotId TimeSlot) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Time slot {TimeSlot} is frozen: nothing comes or goes but by a facilitator's word, with a reason.";
}

/// <summary>The session starts too soon, or runs, to be moved by anyone but a facilitator.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Start">When it starts.</param>
public sealed record StartsTooSoon(ProposalId Proposal, Instant Start) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} starts at {Start}: people are on their way. Only a facilitator can move it now, with a reason.";
}

/// <summary>The time slot is over.</summary>
/// <param name="TimeSlot">The slot.</param>
/// <param name="Ended">When it ended.</param>
public sealed record TimeSlotIsOver(TimeSlotId TimeSlot, Instant Ended) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Time slot {TimeSlot} ended at {Ended}. Choose a later one.";
}

/// <summary>No contest for the cell is open, and none was settled.</summary>
/// <param name="Cell">The cell.</param>
public sealed record NoContest(Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is no contest for {Cell}. Close its claims first.";
}

/// <summary>The cell's claims are closed: a contest decides.</summary>
/// <param name="Cell">The cell.</param>
public sealed record ClaimsAreClosed(Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Claims on {Cell} are closed and are being settled. Choose another cell.";
}

/// <summary>A verdict ranks something that is no claimant of the contest, or nothing at all.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Proposal">What it ranks; the default if it ranks nothing.</param>
public sealed record NotAClaimant(Cell Cell, ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Proposal == default
        ? $"The verdict about {Cell} names no winner."
        : $"Proposal {Proposal} does not stand in the contest for {Cell}, or twice. Rank each claimant once.";
}
