using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>What the stores carry, each figure beside the naive path in the same run: docs/scale.md quotes them.</summary>
internal static class StoreScale
{
    public static async Task ReportAsync(TextWriter output, TimeSpan time)
    {
        string? server = Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES");
        foreach (string? at in server is null ? new string?[] { null } : [null, server])
        {
#pragma warning disable CA2000 // It is disposed at the end of each turn; the analyzer does not follow an await that makes what is disposed asynchronously.
            await using BenchStore bench = await BenchStore.MakeAsync(at);
#pragma warning restore CA2000
            foreach (int writers in new[] { 8, 64 })
            {
                await OneBoardAsync(output, bench, writers, time);
            }

            await ManyBoardsAsync(output, bench, time);
        }
    }

    private static async Task OneBoardAsync(TextWriter output, BenchStore bench, int writers, TimeSpan time)
    {
        var naive = new BoardId($"naive-{writers}");
        var queued = new BoardId($"queued-{writers}");
        await Writers.OpenAsync(bench.Store, naive);
        await Writers.OpenAsync(bench.Store, queued);
        BoardKeeper keeper = bench.Keeper;
        await CompareAsync(
            output,
            $"{bench.Name}, one board, {writers} writers",
            await Writers.RunAsync(writers, time, (writer, turn) => Writers.NaiveAsync(bench.Store, naive, writer, turn)),
            await Writers.RunAsync(writers, time, (writer, turn) => keeper.DecideAsync(queued, board => Writers.Toggle(board, writer, turn)).AsTask()));
    }

    private static async Task ManyBoardsAsync(TextWriter output, BenchStore bench, TimeSpan time)
    {
        const int Boards = 100;
        BoardId[] ids = [.. Enumerable.Range(0, Boards).Select(i => new BoardId($"many-{i}"))];
        foreach (BoardId id in ids)
        {
            await Writers.OpenAsync(bench.Store, id);
        }

        BoardKeeper keeper = bench.Keeper;
        await CompareAsync(
            output,
            $"{bench.Name}, {Boards} boards, 4 writers each",
            await Writers.RunAsync(Boards * 4, time, (writer, turn) => Writers.NaiveAsync(bench.Store, ids[writer % Boards], writer / Boards, turn)),
            await Writers.RunAsync(Boards * 4, time, (writer, turn) => keeper.DecideAsync(ids[writer % Boards], board => Writers.Toggle(board, writer / Boards, turn)).AsTask()));
    }

    private static async Task CompareAsync(TextWriter output, string what, (double PerSecond, TimeSpan P99) naive, (double PerSecond, TimeSpan P99) queued) =>
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: naive {naive.PerSecond:N0}/s, p99 {naive.P99.TotalMilliseconds:N0} ms; queue and group commit {queued.PerSecond:N0}/s, p99 {queued.P99.TotalMilliseconds:N0} ms: {queued.PerSecond / naive.PerSecond:N1} x."));
}
