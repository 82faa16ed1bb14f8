using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Says what a programme means for a board: who is bound twice, what it needs, what changed, what could not be read.</summary>
internal static class ProgrammeReport
{
    public static void Print(
        IAnsiConsole console, ProgrammeImport import, bool isReadAgain, Board board, People people, Instant now, ImmutableArray<Closure> needed, bool areClosed)
    {
        console.Blank();
        console.Heading("What the programme says");
        console.Line($"{Places.Count(import.Programme.Events.Length, "event")}, {Places.Number(import.Programme.Events.Count(e => e.IsPlenary))} for everybody."
            + (import.IsComplete ? "" : " The file breaks off: what it does not name stays as it was."));
        PrintWarnings(console, import.Programme, board, people, now);
        PrintClosures(console, board.Grid, needed, areClosed);
        if (isReadAgain)
        {
            PrintChanges(console, import.Changes);
        }

        foreach (IGrouping<ImportProblemKind, ImportProblem> kind in import.Problems.GroupBy(problem => problem.Kind).OrderBy(kind => kind.Key))
        {
            ImportReport.PrintKind(console, kind.Key, [.. kind], default);
        }
    }

    public static ImmutableArray<HostAtProgramme> WarningsOf(MainProgramme programme, Board board, People people, Instant now) =>
        [.. BoardInspector.Inspect(board, now, new BoardSurroundings { Programme = programme.DutiesOf(people.Names) }).OfType<HostAtProgramme>()];

    private static void PrintWarnings(IAnsiConsole console, MainProgramme programme, Board board, People people, Instant now)
    {
        ImmutableArray<HostAtProgramme> warnings = WarningsOf(programme, board, people, now);
        console.Blank();
        console.Line(warnings.IsEmpty ? "No host speaks while their session runs." : $"{Places.Count(warnings.Length, "host speaks", "hosts speak")} while their session runs:", Ink.Bold);
        foreach (HostAtProgramme warning in warnings)
        {
            console.Say("  ! ", Ink.Warn, (warning.Code, Ink.Warn), (": " + WarningWords.Of(warning, board, people), Ink.Plain));
        }
    }

    private static void PrintClosures(IAnsiConsole console, Grid grid, ImmutableArray<Closure> needed, bool areClosed)
    {
        console.Blank();
        console.Line(
            needed.IsEmpty ? "It needs no cell of the board that is open."
            : areClosed ? $"{Places.Count(needed.Length, "cell is", "cells are")} closed for it:"
            : $"It needs {Places.Count(needed.Length, "cell")} that {(needed.Length == 1 ? "is" : "are")} open (--close closes):",
            Ink.Bold);
        foreach (Closure closure in needed)
        {
            console.Say(areClosed ? "  ✓ " : "  · ", areClosed ? Ink.Good : Ink.Quiet, (grid.Name(closure.Cell), Ink.Plain), ($": {closure.Reason}", Ink.Quiet));
        }
    }

    private static void PrintChanges(IAnsiConsole console, ImmutableArray<ProgrammeChange> changes)
    {
        console.Blank();
        console.Line(changes.IsEmpty ? "Nothing changed since it was read before." : $"{Places.Count(changes.Length, "change")} since it was read before:", Ink.Bold);
        foreach (ProgrammeChange change in changes)
        {
            console.Say("  » ", Ink.Who, (ProgrammeWords.Of(change), Ink.Plain));
        }
    }
}
