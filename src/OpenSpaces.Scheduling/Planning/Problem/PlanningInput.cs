using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a <see cref="PlanningProblem"/> is made of, where there is no board.</summary>
/// <remarks>Lists are copied by reference and never changed. Time slots, rooms and topics are known by their places in these lists, from 0.</remarks>
public sealed class PlanningInput
{
    /// <summary>The time slots, in any order.</summary>
    public required ImmutableArray<PlanningTimeSlot> TimeSlots { get; init; }

    /// <summary>The rooms.</summary>
    public required ImmutableArray<PlanningRoom> Rooms { get; init; }

    /// <summary>The topics.</summary>
    public required ImmutableArray<PlanningTopic> Topics { get; init; }

    /// <summary>For each attendee, the topics they want.</summary>
    public ImmutableArray<ImmutableArray<int>> Wanted { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The topics of which one has to end before the other starts.</summary>
    public ImmutableArray<PlanningOrder> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The cells that nothing may be put into.</summary>
    public ImmutableArray<PlanSpot> Closed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What each wish is worth.</summary>
    public PlanningWeights Weights { get; init; } = PlanningWeights.Default;

    /// <summary>How many seconds a host needs between two sessions; kept whichever rooms they are in.</summary>
    public long Changeover { get; init; }

    /// <summary>Whether no attendee may lose a session to another at the same time, which makes it a timetable.</summary>
    public bool AttendeesNeverClash { get; init; }

    /// <summary>Whether only what waits and is not fixed is to be placed again, moving as few of the others as possible; wishes count after that.</summary>
    public bool IsRepair { get; init; }

    /// <summary>How many of the topics that stand somewhere may move; null = all that are not fixed.</summary>
    public int? MaxMoves { get; init; }
}

/// <summary>One topic has to end before another starts.</summary>
/// <param name="Before">The place of the earlier one.</param>
/// <param name="After">The place of the later one.</param>
public readonly record struct PlanningOrder(int Before, int After);
