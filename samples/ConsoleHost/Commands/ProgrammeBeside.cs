using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Reads the main conference's programme, closes what it needs, and shows it beside a board.</summary>
internal static class ProgrammeBeside
{
    public static async Task ShowAsync(Terminal terminal, ProgrammeQuestion question, IClock clock, CancellationToken cancellationToken)
    {
        BoardFile kept = BoardFiles.Load(question.Board);
        Board board = BoardFiles.Open(question.Board, kept);
        Instant now = question.At is { } local ? local.InZoneLeniently(board.Grid.Zone).ToInstant() : clock.GetCurrentInstant();
        var options = new CalendarImportOptions(board.Grid.Zone) { Span = SpanOf(board.Grid) };
        ProgrammeImport? before = question.Before is { } earlier ? await ReadAsync(earlier, options, null, cancellationToken) : null;
        ProgrammeImport import = await ReadAsync(question.Path, options, before?.Programme, cancellationToken);
        ImmutableArray<Closure> needed = import.Programme.ClosuresFor(board);
        if (question.IsToClose && !needed.IsEmpty)
        {
            board = await CloseAsync(question.Board, board.Id, needed, new Stamp(question.By, Role.Facilitator, now), cancellationToken);
            terminal.Error.Line($"{Places.Count(needed.Length, "cell is", "cells are")} closed, and kept in {question.Board}.");
        }

        var people = new People(kept.Names);
        ProgrammeView.Print(terminal.Out, import.Programme, board, people);
        ProgrammeReport.Print(terminal.Out, import, before is not null, board, people, now, needed, question.IsToClose);
    }

    /// <summary>The cells that the programme needs: those of its rooms, and all during keynotes; each once.</summary>
    public static ImmutableArray<Closure> ClosuresFor(this MainProgramme programme, Board board) =>
        [.. programme.SuggestRoomClosures(board).Concat(programme.SuggestClosures(board)).DistinctBy(closure => closure.Cell)];

    private static async Task<ProgrammeImport> ReadAsync(string path, CalendarImportOptions options, MainProgramme? before, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        ProgrammeImport import = await new CalendarImporter().ImportAsync(file, options, before, cancellationToken);
        return import.Programme.Events.IsEmpty
            ? throw new CommandRefusedException(
                $"{path} has no event that can be read.{string.Concat(import.Problems.Take(3).Select(problem => " " + problem.Message))}",
                "Give the conference's programme: an .ics with events, a schedule.xml or a schedule.json.")
            : import;
    }

    private static async Task<Board> CloseAsync(string path, BoardId id, ImmutableArray<Closure> needed, Stamp stamp, CancellationToken cancellationToken)
    {
        var keeper = new BoardKeeper(new FileBoardStore(path));
        Board? board = null;
        foreach (Closure closure in needed)
        {
            Stamp because = closure.Reason is { } reason ? stamp.Because(reason) : stamp;
            board = (await keeper.DecideAsync(id, known => known.CloseCell(closure.Cell, because), cancellationToken)).OrThrow();
        }

        return board!;
    }

    /// <summary>A day to each side of the board, for what repeats.</summary>
    private static Interval SpanOf(Grid grid)
    {
        Interval[] times = [.. grid.TimeSlots.Select(timeSlot => grid.IntervalOf(timeSlot.Id))];
        return new Interval(times.Min(time => time.Start) - Duration.FromDays(1), times.Max(time => time.End) + Duration.FromDays(1));
    }
}
