using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>What a long history costs: to open, and to write on. docs/scale.md quotes the figures.</summary>
internal static class StoreLength
{
    private const int Batch = 64;

    /// <param name="output">Gets a line for each length.</param>
    /// <param name="longest">The longest history; the others are 1,000 events and ten times as many each.</param>
    /// <returns>Completes when it is done.</returns>
    public static async Task ReportAsync(TextWriter output, int longest)
    {
        string? server = Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES");
        foreach (string? at in server is null ? new string?[] { null } : [null, server])
        {
#pragma warning disable CA2000 // It is disposed at the end of each turn; the analyzer does not follow an await that makes what is disposed asynchronously.
            await using BenchStore bench = await BenchStore.MakeAsync(at);
#pragma warning restore CA2000
            await ReportAsync(output, bench, longest);
        }
    }

    private static async Task ReportAsync(TextWriter output, BenchStore bench, int longest)
    {
        var id = new BoardId("long");
        Board board = await Writers.OpenAsync(bench.Store, id);
        for (int length = 1_000; length <= longest; length *= 10)
        {
            while (board.Version < length)
            {
                board = await GrowAsync(bench.Store, board);
            }

            TimeSpan commit = await CommitAsync(bench.Store, board);
            board = (await bench.Store.FindAsync(id))!;
            await bench.RestartAsync();
            await bench.Store.FindAsync(new BoardId("none"));
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            Board opened = (await bench.Store.FindAsync(id))!;
            TimeSpan processor = Environment.CpuUsage.TotalTime - before;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{bench.Name}, a board of {opened.Version:N0} events: opened in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms by the wall clock, {processor.TotalMilliseconds:N0} ms of processor; a commit takes {commit.TotalMilliseconds:N2} ms."));
            await SnapshotAsync(output, opened);
        }
    }

    /// <summary>What a store could open from instead: the first time, with what the runtime compiles for it, and the second.</summary>
    private static async Task SnapshotAsync(TextWriter output, Board board)
    {
        foreach (string time in new[] { "first", "second" })
        {
            long start = Stopwatch.GetTimestamp();
            byte[] written = BoardSnapshot.Write(board);
            TimeSpan writing = Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            bool isRead = BoardSnapshot.TryRead(written, out _, out string? fault);
            TimeSpan reading = Stopwatch.GetElapsedTime(start);
            TimeSpan processor = Environment.CpuUsage.TotalTime - before;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  a snapshot of it, the {time} time: {written.Length:N0} bytes, written in {writing.TotalMilliseconds:N1} ms, {(isRead ? "read" : fault)} in {reading.TotalMilliseconds:N1} ms by the wall clock, {processor.TotalMilliseconds:N0} ms of processor."));
        }
    }

    private static async Task<Board> GrowAsync(IBoardStore store, Board before)
    {
        Board board = before;
        var events = ImmutableArray.CreateBuilder<BoardEvent>();
        for (int i = 0; i < Batch; i++)
        {
            Decision decision = Writers.Toggle(board, i / 2, i);
            events.AddRange(decision.Events);
            board = decision.OrThrow();
        }

        await store.TryCommitAsync(new BoardCommit(board, before.Version, events.ToImmutable()));
        return board;
    }

    private static async Task<TimeSpan> CommitAsync(IBoardStore store, Board board)
    {
        const int Commits = 200;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Commits; i++)
        {
            Decision decision = Writers.Toggle(board, 127, i);
            await store.TryCommitAsync(new BoardCommit(decision.OrThrow(), board.Version, decision.Events));
            board = decision.OrThrow();
        }

        return Stopwatch.GetElapsedTime(start) / Commits;
    }
}
