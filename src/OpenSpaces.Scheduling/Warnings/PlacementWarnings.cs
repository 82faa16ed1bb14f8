using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>More people want to come than the room has seats.</summary>
/// <param name="Proposal">The session.</param>
/// <param name="Cell">Where it starts.</param>
/// <param name="Seats">The room's seats.</param>
/// <param name="Expected">How many are expected: what the card says, or how many said they would go to it or to what was merged into it, whichever is most.</param>
public sealed record OverCapacity(ProposalId Proposal, Cell Cell, int Seats, int Expected) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Expected} people are expected at {Proposal}, and {Cell.Room} has {Seats} seats. Move it to a larger room, or repeat it.";

    private protected override string Subject => About(Proposal, Cell);
}

/// <summary>The room lacks what the session needs.</summary>
/// <param name="Proposal">The session.</param>
/// <param name="Cell">Where it starts.</param>
/// <param name="Features">What is missing, as the card names it.</param>
public sealed record FeatureMissing(ProposalId Proposal, Cell Cell, ImmutableArray<string> Features) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} needs {string.Join(", ", Features)}, which {Cell.Room} does not have. Bring it, or move the session.";

    private protected override string Subject => About(Proposal, Cell);

    /// <inheritdoc/>
    public bool Equals(FeatureMissing? other) =>
        base.Equals(other) && Proposal == other.Proposal && Cell == other.Cell && Features.AsSpan().SequenceEqual(other.Features.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Proposal, Cell);
}

/// <summary>A host is part of the main programme while the session runs.</summary>
/// <param name="Proposal">The session.</param>
/// <param name="Cell">Where it starts.</param>
/// <param name="Host">Who would be in two places.</param>
/// <param name="Title">What they do in the main programme.</param>
/// <param name="At">When that is; its end is no part of it.</param>
public sealed record HostAtProgramme(ProposalId Proposal, Cell Cell, PersonId Host, string Title, Interval At) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Host} hosts {Proposal} at {Cell}, and is at \"{Title}\" in the main programme then. Move the session, or let a co-host run it.";

    private protected override string Subject => $"{Proposal} {Host} {Cell.TimeSlot}";
}

/// <summary>A session stands at a time at which its hosts said they cannot come.</summary>
/// <param name="Proposal">The session.</param>
/// <param name="Cell">The cell at that time.</param>
public sealed record ImpossibleTime(ProposalId Proposal, Cell Cell) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} stands at {Cell}, a time its card calls impossible. Ask its hosts, or move it.";

    private protected override string Subject => About(Proposal, Cell);
}

/// <summary>A session stands in a cell that was closed after it came there.</summary>
/// <param name="Proposal">The session.</param>
/// <param name="Cell">The closed cell.</param>
public sealed record ClosedCellOccupied(ProposalId Proposal, Cell Cell) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Cell} is closed, and {Proposal} stands there. Move it, or open the cell.";

    private protected override string Subject => About(Proposal, Cell);
}

/// <summary>Two sessions of one topic run at the same time, so that nobody can use the second.</summary>
/// <param name="One">The session posted first.</param>
/// <param name="Other">The other.</param>
/// <param name="TimeSlot">When the other starts.</param>
public sealed record SameTopicTwiceAtOnce(ProposalId One, ProposalId Other, TimeSlotId TimeSlot) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{One} and {Other} are one topic, and run at once at {TimeSlot}. Move one of them to another time.";

    private protected override string Subject => $"{One} {Other} {TimeSlot}";
}
