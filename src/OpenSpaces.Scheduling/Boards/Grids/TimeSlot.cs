using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A half-open interval on the venue's wall clock: the start is in it, the end is not.</summary>
/// <param name="Id">Names it on its grid.</param>
/// <param name="Start">When it starts, by the clock in the hall.</param>
/// <param name="End">When it ends; the next slot may start at that very moment.</param>
/// <remarks>
/// A wall clock that is set back shows the same time twice: <see cref="StartOffset"/> and <see cref="EndOffset"/> say which is meant, and without them it is the
/// first. A time that the clock skips is moved forward by the length of the gap. <see cref="TimeSlots.Fill"/> makes slots across such a night without a lost or
/// doubled hour. Equal when everything in it is equal. Immutable.
/// </remarks>
public sealed record TimeSlot(TimeSlotId Id, LocalDateTime Start, LocalDateTime End)
{
    /// <summary>What people read above the row, for example <c>Lunch</c>; empty = its times. At most 100 graphemes.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for; sessions unless said.</summary>
    public TimeSlotKind Kind { get; init; }

    /// <summary>The rooms it exists in; empty = every room.</summary>
    public ImmutableArray<RoomId> Rooms { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The offset from UTC of <see cref="Start"/>, where the clock shows that time twice; null = the first.</summary>
    public Offset? StartOffset { get; init; }

    /// <summary>The offset from UTC of <see cref="End"/>, where the clock shows that time twice; null = the first.</summary>
    public Offset? EndOffset { get; init; }

    /// <summary>The day it starts on.</summary>
    public LocalDate Day => Start.Date;

    /// <summary>Whether it exists in a room.</summary>
    /// <param name="room">The room.</param>
    /// <returns>True if <see cref="Rooms"/> is empty or has it.</returns>
    public bool ExistsIn(RoomId room) => Rooms.IsEmpty || Rooms.Contains(room);

    /// <summary>Whether the two exist in some room both.</summary>
    internal bool SharesRoomWith(TimeSlot other) => Rooms.IsEmpty || other.Rooms.IsEmpty || Rooms.Any(other.Rooms.Contains);

    /// <inheritdoc/>
    public bool Equals(TimeSlot? other) =>
        other is not null && Id == other.Id && Start == other.Start && End == other.End && Name == other.Name && Kind == other.Kind
        && StartOffset == other.StartOffset && EndOffset == other.EndOffset && Rooms.AsSpan().SequenceEqual(other.Rooms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Start, End);
}
