using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>What somebody wants to know who walks into the hall: what runs, what is next, and where there is still room for a topic.</summary>
internal static class NowAndNext
{
    private const int FewSlots = 4;
    private const int FewRooms = 5;

    public static void Print(IAnsiConsole console, Agenda agenda, Board board, Instant now)
    {
        console.Line($"It is {agenda.Grid.ClockTime(now)}.", Ink.Time);
        PrintSessions(console, "now   ", agenda.RunningAt(now), "nothing runs");
        PrintSessions(console, "next  ", agenda.NextAfter(now), "nothing more is planned");
        PrintOpen(console, agenda.Grid, [.. board.OpenCells(now)]);
    }

    private static void PrintOpen(IAnsiConsole console, Grid grid, ImmutableArray<Cell> open)
    {
        string lead = "open  ";
        var slots = open.GroupBy(cell => cell.TimeSlot).ToList();
        foreach (IGrouping<TimeSlotId, Cell> slot in slots.Take(FewSlots))
        {
            console.Say(lead, Ink.Bold, ($"{grid.Name(slot.Key)} ", Ink.Time), (RoomsOf(grid, [.. slot]), Ink.Plain));
            lead = new string(' ', lead.Length);
        }

        console.Say(lead, Ink.Bold, (open.IsEmpty ? "no cell is free" : $"{Places.Count(open.Length, "open cell")} in {Places.Count(slots.Count, "time slot")}", Ink.Quiet));
    }

    private static string RoomsOf(Grid grid, ImmutableArray<Cell> cells)
    {
        string few = string.Join(", ", cells.Take(FewRooms).Select(cell => grid.Name(cell.Room)));
        return cells.Length > FewRooms ? $"{few} and {Places.Number(cells.Length - FewRooms)} more" : few;
    }

    private static void PrintSessions(IAnsiConsole console, string lead, ImmutableArray<Session> sessions, string otherwise)
    {
        if (sessions.IsEmpty)
        {
            console.Say(lead, Ink.Bold, (otherwise, Ink.Quiet));
        }

        foreach (Session session in sessions)
        {
            console.Say(lead, Ink.Bold, ($"{Places.Span(session.Start.LocalDateTime, session.End.LocalDateTime)} ", Ink.Time), ($"{session.RoomName}: {session.Title}", Ink.Plain));
            lead = new string(' ', lead.Length);
        }
    }
}
