using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Rooms × time slots, in the venue's zone.</summary>
/// <remarks>Immutable, and safe to share between threads. Equal when zone, rooms and time slots are equal and in the same order.</remarks>
public sealed class Grid : IEquatable<Grid>
{
    /// <summary>The most rooms a grid may have.</summary>
    public const int MaxRooms = 1_000;

    /// <summary>The most time slots a grid may have.</summary>
    public const int MaxTimeSlots = 10_000;

    private readonly Dictionary<RoomId, int> roomIndex;
    private readonly Dictionary<TimeSlotId, int> slotIndex;
    private readonly ImmutableArray<Interval> intervals;

    private Grid(DateTimeZone zone, ImmutableArray<Room> rooms, ImmutableArray<TimeSlot> slots, ImmutableArray<Interval> intervals)
    {
        Zone = zone;
        Rooms = rooms;
        TimeSlots = slots;
        this.intervals = intervals;
        roomIndex = rooms.Select((room, i) => (room.Id, i)).ToDictionary();
        slotIndex = slots.Select((slot, i) => (slot.Id, i)).ToDictionary();
    }

    /// <summary>The venue's zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The rooms, in the order they were given: the columns of the wall.</summary>
    public ImmutableArray<Room> Rooms { get; }

    /// <summary>The time slots, earliest first: the rows of the wall.</summary>
    public ImmutableArray<TimeSlot> TimeSlots { get; }

    /// <summary>The days that have time slots, in order.</summary>
    public IEnumerable<LocalDate> Days => TimeSlots.Select(slot => slot.Day).Distinct().Order();

    /// <summary>Makes a grid.</summary>
    /// <param name="zone">The venue's zone.</param>
    /// <param name="rooms">The rooms; may be empty, for rooms can be added to the board later.</param>
    /// <param name="timeSlots">The time slots, in any order; may be empty.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// Two rooms or two slots have one id, a room or slot has no id, a slot names a room that is not there or ends before it has started in <paramref name="zone"/>,
    /// two slots overlap in one room, or there are more than <see cref="MaxRooms"/> or <see cref="MaxTimeSlots"/>.
    /// </exception>
    public static Grid Create(DateTimeZone zone, IEnumerable<Room> rooms, IEnumerable<TimeSlot> timeSlots)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(rooms);
        ArgumentNullException.ThrowIfNull(timeSlots);
        ImmutableArray<Room> allRooms = [.. rooms];
        var timed = timeSlots
            .Select(slot => (Slot: slot, Interval: IntervalIn(zone, slot)))
            .OrderBy(timed => timed.Interval.Start).ThenBy(timed => timed.Interval.End)
            .ToList();
        ImmutableArray<TimeSlot> slots = [.. timed.Select(timed => timed.Slot)];
        ImmutableArray<Interval> intervals = [.. timed.Select(timed => timed.Interval)];
        GridRules.Check(allRooms, slots, intervals);
        return new Grid(zone, allRooms, slots, intervals);
    }

    /// <summary>Finds a room.</summary>
    /// <param name="room">Its id.</param>
    /// <returns>The room, or null if the grid has none by that id.</returns>
    public Room? FindRoom(RoomId room) => roomIndex.TryGetValue(room, out int i) ? Rooms[i] : null;

    /// <summary>Finds a time slot.</summary>
    /// <param name="timeSlot">Its id.</param>
    /// <returns>The time slot, or null if the grid has none by that id.</returns>
    public TimeSlot? FindTimeSlot(TimeSlotId timeSlot) => slotIndex.TryGetValue(timeSlot, out int i) ? TimeSlots[i] : null;

    /// <summary>Whether the grid has the room and the time slot, and the slot exists in that room.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>True if it is a cell of this grid.</returns>
    public bool Has(Cell cell) => roomIndex.ContainsKey(cell.Room) && FindTimeSlot(cell.TimeSlot) is { } slot && slot.ExistsIn(cell.Room);

    /// <summary>The real time of a time slot.</summary>
    /// <param name="timeSlot">A time slot of this grid.</param>
    /// <returns>From its start, included, to its end, excluded.</returns>
    /// <exception cref="KeyNotFoundException">The grid has no such time slot.</exception>
    public Interval IntervalOf(TimeSlotId timeSlot) =>
        slotIndex.TryGetValue(timeSlot, out int i) ? intervals[i] : throw new KeyNotFoundException($"The grid has no time slot {timeSlot}.");

    /// <summary>The cells that a session of some length covers: consecutive slots of one day in one room, with no break between.</summary>
    /// <param name="first">Where it starts.</param>
    /// <param name="length">How many slots; at least 1.</param>
    /// <returns>The cells in order, or empty if there are not as many: the day ends, a break is between, or the next slot is not in that room.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 1.</exception>
    public ImmutableArray<Cell> CellsFrom(Cell first, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (!Has(first))
        {
            return [];
        }

        if (length == 1)
        {
            return [first];
        }

        var cells = ImmutableArray.CreateBuilder<Cell>(Math.Min(length, TimeSlots.Length));
        cells.Add(first);
        int last = slotIndex[first.TimeSlot];
        for (int i = last + 1; cells.Count < length && i < TimeSlots.Length && intervals[i].Start <= intervals[last].End; i++)
        {
            if (intervals[i].Start == intervals[last].End && Continues(TimeSlots[i], TimeSlots[last], first.Room))
            {
                cells.Add(new Cell(first.Room, TimeSlots[i].Id));
                last = i;
            }
        }

        return cells.Count == length ? cells.ToImmutable() : [];
    }

    /// <summary>The same grid, with one more room behind the others.</summary>
    internal Grid With(Room room) => Create(Zone, Rooms.Add(room), TimeSlots);

    internal Grid With(TimeSlot timeSlot) => Create(Zone, Rooms, TimeSlots.Add(timeSlot));

    /// <summary>Slots that existed in that room only go with it.</summary>
    internal Grid Without(RoomId room) => Create(
        Zone,
        Rooms.Where(r => r.Id != room),
        TimeSlots.Where(s => s.Rooms is not [var only] || only != room).Select(s => s with { Rooms = s.Rooms.Remove(room) }));

    internal Grid Without(TimeSlotId timeSlot) => Create(Zone, Rooms, TimeSlots.Where(s => s.Id != timeSlot));

    internal int IndexOf(TimeSlotId timeSlot) => slotIndex[timeSlot];

    internal int IndexOf(RoomId room) => roomIndex[room];

    internal static Interval IntervalIn(DateTimeZone zone, TimeSlot slot)
    {
        Instant start = WallClock.Resolve(zone, slot.Start, slot.StartOffset);
        Instant end = WallClock.Resolve(zone, slot.End, slot.EndOffset);
        return start < end
            ? new Interval(start, end)
            : throw new ArgumentException($"Time slot {slot.Id} ({slot.Start} to {slot.End}) ends before it has started in {zone.Id}.", nameof(slot));
    }

    /// <inheritdoc/>
    public bool Equals(Grid? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Zone.Equals(other.Zone) && Rooms.SequenceEqual(other.Rooms) && TimeSlots.SequenceEqual(other.TimeSlots));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Grid);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone.Id, Rooms.Length, TimeSlots.Length);

    private static bool Continues(TimeSlot next, TimeSlot last, RoomId room) =>
        next.Kind == TimeSlotKind.OpenSpace && next.Day == last.Day && next.ExistsIn(room);
}
