using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Finds the cell of a spot, and has rooms and time slots added to the board as they appear.</summary>
/// <remarks>A slot exists in one room only, since real rooms keep their own hours. A slot that nothing stands in gives way to one that is needed.</remarks>
internal sealed class ReplayGrid
{
    private readonly Dictionary<string, RoomId> rooms = [];

    /// <summary>The cell, and the board that has it; or why there cannot be one.</summary>
    public Decision CellOf(Board board, Spot spot, Stamp stamp, out Cell cell)
    {
        Board with = WithRoom(board, spot.Room, stamp);
        RoomId room = rooms[spot.Room];
        TimeSlot wanted = SlotOf(with.Grid.Zone, room, spot.Time);
        cell = new Cell(room, wanted.Id);
        foreach (TimeSlot slot in with.Grid.TimeSlots.Where(slot => slot.Id != wanted.Id && slot.ExistsIn(room)))
        {
            Interval taken = with.Grid.IntervalOf(slot.Id);
            if (taken.Start < spot.Time.End && spot.Time.Start < taken.End && with.OccupantOf(new Cell(room, slot.Id)) is null)
            {
                with = with.RemoveTimeSlot(slot.Id, stamp).OrThrow();
            }
        }

        return with.AddTimeSlot(wanted, stamp);
    }

    private Board WithRoom(Board board, string name, Stamp stamp)
    {
        if (rooms.TryGetValue(name, out RoomId known) && board.Grid.FindRoom(known) is not null)
        {
            return board;
        }

        RoomId room = rooms[name] = new RoomId(string.Create(CultureInfo.InvariantCulture, $"room-{rooms.Count + 1}"));
        return board.AddRoom(new Room(room, name), stamp).OrThrow();
    }

    private static TimeSlot SlotOf(DateTimeZone zone, RoomId room, Interval time)
    {
        ZonedDateTime start = time.Start.InZone(zone);
        ZonedDateTime end = time.End.InZone(zone);
        string id = string.Create(CultureInfo.InvariantCulture, $"{time.Start.ToUnixTimeSeconds()}-{time.End.ToUnixTimeSeconds()}-{room}");
        return new TimeSlot(new TimeSlotId(id), start.LocalDateTime, end.LocalDateTime) { Rooms = [room], StartOffset = start.Offset, EndOffset = end.Offset };
    }
}
