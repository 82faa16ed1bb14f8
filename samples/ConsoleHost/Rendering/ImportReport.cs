using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Prints an imported board: its days, then what the board does not show as the feed has it.</summary>
internal static class ImportReport
{
    public static void Print(IAnsiConsole console, BoardImport import, Board board)
    {
        var prefix = CommonPrefix.Of(import.Sessions.Select(session => session.Title));
        DayList.PrintAll(console, Agenda.Draft(board));
        console.Blank();
        console.Heading("What the feed says");
        console.Line($"{Places.Count(import.Sessions.Length, "session")} in {Places.Count(import.Grid.Rooms.Length, "place")}: "
            + $"{Places.Number(board.Placed.Count())} placed, {Places.Number(board.Waiting.Count())} waiting on the board.");
        PrintDoubleBooked(console, import, prefix);
        foreach (IGrouping<ImportProblemKind, ImportProblem> kind in import.Problems.GroupBy(problem => problem.Kind).OrderBy(kind => kind.Key))
        {
            PrintKind(console, kind.Key, [.. kind], prefix);
        }
    }

    /// <summary>Two sessions that start in one room at one time have one cell: the plainest kind of double booking.</summary>
    private static void PrintDoubleBooked(IAnsiConsole console, BoardImport import, CommonPrefix prefix)
    {
        ImmutableArray<IGrouping<(string Place, Instant Start), ImportedSession>> cells =
        [
            .. import.Sessions.Where(session => session.Place.Length > 0).GroupBy(session => (session.Place, session.Start)).Where(cell => cell.Count() > 1).OrderBy(cell => cell.Key.Start).ThenBy(cell => cell.Key.Place, StringComparer.Ordinal),
        ];
        console.Blank();
        console.Line($"{Places.Count(cells.Length, "cell is", "cells are")} double-booked{(cells.IsEmpty ? "." : ":")}", Ink.Bold);
        foreach (IGrouping<(string Place, Instant Start), ImportedSession> cell in cells)
        {
            string sessions = string.Join(" and ", cell.Select(session => $"\"{prefix.CutFrom(session.Title)}\""));
            console.Say("  ✗ ", Ink.Bad, ($"{import.Grid.ClockTime(cell.Key.Start)} in {cell.Key.Place}: ", Ink.Bold), (sessions, Ink.Plain));
        }
    }

    /// <summary>The problems of one kind.</summary>
    public static void PrintKind(IAnsiConsole console, ImportProblemKind kind, ImmutableArray<ImportProblem> problems, CommonPrefix prefix)
    {
        (string what, string sign, Style style) = kind switch
        {
            ImportProblemKind.DoubleBooked => ("waiting, for another has their room at that time", "✗ ", Ink.Bad),
            ImportProblemKind.OutsideAnyRoom => ("outside any room", "· ", Ink.Quiet),
            ImportProblemKind.TextChanged => ("with a text that was cleaned", "· ", Ink.Quiet),
            ImportProblemKind.Cancelled => ("cancelled in the feed", "· ", Ink.Quiet),
            ImportProblemKind.Replaced => ("replaced by a newer one", "· ", Ink.Quiet),
            _ => ("not read", "! ", Ink.Warn),
        };
        console.Blank();
        console.Line($"{Places.Number(problems.Length)} {what}:", Ink.Bold);
        foreach (ImportProblem problem in problems)
        {
            console.Say("  " + sign, style, (prefix.CutOut(problem.Message), Ink.Plain));
        }
    }
}
