using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A time at which sessions can be held, as the planner sees it.</summary>
/// <param name="id">Names it.</param>
/// <param name="start">When it starts, in seconds from any fixed moment.</param>
/// <param name="end">When it ends, after its start; another may start at that very moment.</param>
/// <param name="day">The day it is of; sessions of several slots stay within one.</param>
public sealed class PlanningTimeSlot(TimeSlotId id, long start, long end, int day)
{
    /// <summary>Names it.</summary>
    public TimeSlotId Id { get; } = id;

    /// <summary>When it starts, in seconds from any fixed moment.</summary>
    public long Start { get; } = start;

    /// <summary>When it ends.</summary>
    public long End { get; } = end > start ? end : throw new ArgumentOutOfRangeException(nameof(end), end, $"Time slot {id} ends before it has started.");

    /// <summary>The day it is of.</summary>
    public int Day { get; } = day;

    /// <summary>The places of the rooms it exists in; empty = every room.</summary>
    public ImmutableArray<int> Rooms { get; init => field = value.IsDefault ? [] : value; } = [];

    internal bool Overlaps(PlanningTimeSlot other) => Start < other.End && other.Start < End;

    internal bool ExistsIn(int room) => Rooms.IsEmpty || Rooms.Contains(room);
}
