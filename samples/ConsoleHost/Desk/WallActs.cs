using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Rooms and times: add, remove, close, open, freeze, thaw.</summary>
internal static class WallActs
{
    public static readonly DeskAct[] All =
    [
        new("Add a room", AddRoomAsync),
        new("Remove a room", RemoveRoomAsync),
        new("Add a time slot", AddTimeSlotAsync),
        new("Remove a time slot", RemoveTimeSlotAsync),
        new("Close a cell", CloseCellAsync),
        new("Open a closed cell", OpenCellAsync),
        new("Freeze or thaw a time slot", FreezeAsync),
    ];

    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static async Task AddRoomAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.LineAsync(desk.Console, "What is on the door?", "leave it", cancellationToken) is { Length: > 0 } name)
        {
            string seats = await Ask.LineAsync(desk.Console, "How many seats?", "nobody counted", cancellationToken);
            var id = Enumerable.Range(1, Grid.MaxRooms + 1).Select(number => new RoomId(string.Create(CultureInfo.InvariantCulture, $"room-{number}"))).First(id => desk.Grid.FindRoom(id) is null);
            var room = new Room(id, name) { Seats = int.TryParse(seats, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null };
            await desk.ActAsync((board, stamp) => board.AddRoom(room, stamp), cancellationToken);
        }
    }

    private static async Task RemoveRoomAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.OneAsync(desk.Console, "Which room?", desk.Grid.Rooms.Select(room => room.Id), room => desk.Grid.Name(room), cancellationToken) is { } room)
        {
            await desk.ActAsync((board, stamp) => board.RemoveRoom(room, stamp), cancellationToken);
        }
    }

    private static async Task AddTimeSlotAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskTimeAsync(desk, "From when? As 2018-10-06 11:00:", cancellationToken) is { } start
            && await AskTimeAsync(desk, "Until when?", cancellationToken) is { } end)
        {
            var slot = new TimeSlot(new TimeSlotId(start.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)), start, end);
            await desk.ActAsync((board, stamp) => board.AddTimeSlot(slot, stamp), cancellationToken);
        }
    }

    private static async Task RemoveTimeSlotAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskSlotAsync(desk, cancellationToken) is { } slot)
        {
            await desk.ActAsync((board, stamp) => board.RemoveTimeSlot(slot, stamp), cancellationToken);
        }
    }

    private static async Task CloseCellAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.CellAsync(desk, "Which cell?", cancellationToken) is { } cell)
        {
            string reason = await Ask.LineAsync(desk.Console, "Why? Everybody reads it.", "no reason", cancellationToken);
            await desk.ActAsync((board, stamp) => board.CloseCell(cell, reason.Length > 0 ? stamp.Because(reason) : stamp), cancellationToken);
        }
    }

    private static async Task OpenCellAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.OneAsync(desk.Console, "Which cell?", desk.Board.Closures.Select(closure => closure.Cell), cell => desk.Grid.Name(cell), cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.OpenCell(cell, stamp), cancellationToken);
        }
    }

    private static async Task FreezeAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskSlotAsync(desk, cancellationToken) is { } slot)
        {
            bool isFrozen = desk.Board.Freezes.Any(freeze => freeze.TimeSlot == slot);
            await desk.ActAsync((board, stamp) => isFrozen ? board.Thaw(slot, stamp) : board.Freeze(slot, stamp), cancellationToken);
        }
    }

    private static Task<TimeSlotId?> AskSlotAsync(Desk desk, CancellationToken cancellationToken) =>
        Ask.OneAsync(desk.Console, "Which time slot?", desk.Grid.TimeSlots.Select(slot => slot.Id), slot => $"{desk.Grid.Name(slot)} {desk.Grid.FindTimeSlot(slot)?.Name}", cancellationToken);

    private static async Task<LocalDateTime?> AskTimeAsync(Desk desk, string question, CancellationToken cancellationToken)
    {
        while (await Ask.LineAsync(desk.Console, question, "leave it", cancellationToken) is { Length: > 0 } typed)
        {
            if (Typed.Parse(typed).TryGetValue(default, out LocalDateTime time))
            {
                return time;
            }

            desk.Console.Complain($"\"{typed}\" is no date and time.", "Type it as 2018-10-06 11:00.");
        }

        return null;
    }
}
