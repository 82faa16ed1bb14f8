using System.Diagnostics;
using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>Whether a process that keeps boards and hands them out stays as large as it was: docs/scale.md quotes the figures.</summary>
internal static class StoreSoak
{
    private const int Boards = 20;
    private const int Writers = 40;
    private const int Looks = 20;

    /// <summary>Lets writers toggle, readers read and followers follow for a time, and looks at the memory again and again.</summary>
    /// <param name="output">Gets a line for each look.</param>
    /// <param name="time">How long.</param>
    /// <returns>Completes when it is done.</returns>
    public static async Task ReportAsync(TextWriter output, TimeSpan time)
    {
#pragma warning disable CA2000 // As in StoreScale.
        await using BenchStore bench = await BenchStore.MakeAsync(Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES"));
#pragma warning restore CA2000
        BoardId[] ids = [.. Enumerable.Range(0, Boards).Select(i => new BoardId($"soak-{i}"))];
        foreach (BoardId id in ids)
        {
            await Stores.Writers.OpenAsync(bench.Store, id);
        }

        using var over = new CancellationTokenSource();
        long told = 0;
        Task[] followers = [.. ids.Select(id => FollowAsync(bench.Feed, id, () => Interlocked.Increment(ref told), over.Token))];
        BoardKeeper keeper = bench.Keeper;
        long began = Stopwatch.GetTimestamp();
        for (int look = 1; look <= Looks; look++)
        {
            (double perSecond, TimeSpan p99) = await Stores.Writers.RunAsync(
                Writers, time / Looks, (writer, turn) => WriteAndReadAsync(keeper, ids[writer % Boards], writer / Boards, turn));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{bench.Name}, after {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N1} MB are held, the process has {Environment.WorkingSet / 1e6:N0} MB; {perSecond:N0} commands/s, p99 {p99.TotalMilliseconds:N0} ms, {Interlocked.Read(ref told):N0} changes told."));
        }

        await over.CancelAsync();
        await Task.WhenAll(followers);
    }

    private static async Task WriteAndReadAsync(BoardKeeper keeper, BoardId id, int writer, long turn)
    {
        (await keeper.DecideAsync(id, board => Stores.Writers.Toggle(board, writer, turn))).OrThrow();
        await keeper.FindAsync(id);
    }

    private static async Task FollowAsync(IBoardFeed feed, BoardId id, Action tell, CancellationToken over)
    {
        try
        {
            await foreach (BoardChange _ in feed.WatchAsync(id, 0, over))
            {
                tell();
            }
        }
        catch (OperationCanceledException)
        {
            // That is how following ends.
            return;
        }
    }
}
