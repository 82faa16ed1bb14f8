namespace OpenSpaces.Scheduling;

/// <summary>One place on the wall: a room at a time slot.</summary>
/// <param name="Room">The room.</param>
/// <param name="TimeSlot">The time slot.</param>
public readonly record struct Cell(RoomId Room, TimeSlotId TimeSlot)
{
    /// <summary>The cell as a person would say it.</summary>
    /// <returns>For example <c>hall-3 at sat-1100</c>.</returns>
    public override string ToString() => $"{Room} at {TimeSlot}";
}
