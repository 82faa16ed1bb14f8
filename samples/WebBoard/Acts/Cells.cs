namespace OpenSpaces.WebBoard;

/// <summary>A cell as a form or an address writes it: room and time slot with a bar between.</summary>
internal static class Cells
{
    public static string Write(Cell cell) => $"{cell.Room.Value}|{cell.TimeSlot.Value}";

    public static bool TryRead(string? text, out Cell cell)
    {
        string[] parts = (text ?? "").Split('|');
        if (parts is [var room, var slot] && RoomId.TryParse(room, out RoomId roomId) && TimeSlotId.TryParse(slot, out TimeSlotId slotId))
        {
            cell = new Cell(roomId, slotId);
            return true;
        }

        cell = default;
        return false;
    }
}
