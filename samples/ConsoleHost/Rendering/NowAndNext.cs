using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>What somebody wants to know who walks into the hall: what runs, what is next, and where there is still room for a topic.</summary>
internal static class NowAndNext
{
    private const int FewCells = 6;

    public static void Print(IAnsiConsole console, Agenda agenda, Board board, Instant now)
    {
        console.Blank();
        console.Line($"It is {agenda.Grid.ClockTime(now)}.", Ink.Time);
        PrintSessions(console, "now   ", agenda.RunningAt(now), "nothing runs");
        PrintSessions(console, "next  ", agenda.NextAfter(now), "nothing more is planned");
        Cell[] open = [.. board.OpenCells(now)];
        string cells = string.Join("; ", open.Take(FewCells).Select(cell => agenda.Grid.Name(cell)));
        string more = open.Length > FewCells ? $"; and {Places.Number(open.Length - FewCells)} more" : "";
        console.Say("open  ", Ink.Bold, (open.Length == 0 ? "no cell is free" : cells + more, Ink.Plain));
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
