using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Which sessions of a board go into a calendar, as somebody types it.</summary>
internal static class Selections
{
    public static CalendarSelection Of(Agenda agenda, string format, string? room, string? host)
    {
        if (room is null && host is null)
        {
            return CalendarSelection.Whole;
        }

        if (format != "ics" || (room is not null && host is not null))
        {
            throw new CommandRefusedException("--room and --host choose what a calendar has, one of them at a time.", "Say --format ics, and either --room or --host.");
        }

        return room is not null ? InRoom(agenda, room) : HostedBy(agenda, host!);
    }

    private static CalendarSelection InRoom(Agenda agenda, string typed) =>
        agenda.Grid.Rooms.FirstOrDefault(room => IsMeant(typed, room.Id.Value, room.Name)) is { } found
            ? CalendarSelection.InRoom(found.Id)
            : throw new CommandRefusedException($"The board has no room {SafeText.OneLine(typed)}.", $"It has {string.Join(", ", agenda.Grid.Rooms.Take(10).Select(room => SafeText.OneLine(room.Name)))}.");

    private static CalendarSelection HostedBy(Agenda agenda, string typed)
    {
        Host[] hosts = [.. agenda.Sessions.Concat(agenda.Cancelled).SelectMany(session => session.Hosts).Where(host => IsMeant(typed, host.Id.Value, host.Name)).Take(1)];
        return hosts is [var found]
            ? CalendarSelection.HostedBy(found.Id)
            : throw new CommandRefusedException($"Nobody called {SafeText.OneLine(typed)} hosts a session of this agenda.", "Give a host's id or name as the agenda has it.");
    }

    private static bool IsMeant(string typed, string id, string name) => typed == id || typed.Equals(name, StringComparison.OrdinalIgnoreCase);
}
