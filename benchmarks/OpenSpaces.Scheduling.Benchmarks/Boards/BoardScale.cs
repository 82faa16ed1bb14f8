using System.Diagnostics;
using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Boards;

/// <summary>Two figures that need no statistics: how many events a second replay on one core, and how much memory a board of 3,500 sessions takes.</summary>
internal static class BoardScale
{
    private const int Events = 1_000_000;
    private const int Sessions = 3_500;

    public static void Report(TextWriter output)
    {
        List<BoardEvent> history = MovingHistory();
        Board.Replay(history.Take(history.Count / 10));
        TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
        var watch = Stopwatch.StartNew();
        Board replayed = Board.Replay(history);
        watch.Stop();
        TimeSpan cpu = Process.GetCurrentProcess().UserProcessorTime - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Replay: {history.Count:N0} events, {Sessions:N0} sessions: {history.Count / watch.Elapsed.TotalSeconds:N0} a second by the wall clock, {history.Count / cpu.TotalSeconds:N0} by the processor's (all threads); version {replayed.Version:N0}."));

        long without = GC.GetTotalMemory(forceFullCollection: true);
        Board kept = Board.Replay(BigBoard.Make(Sessions).History.Select(e => e)).Publish(BigBoard.Stamp).OrThrow();
        long with = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Memory: a published board of {Sessions:N0} sessions keeps {(with - without) / 1e6:N2} MB, its cards' texts included."));
        GC.KeepAlive(kept);
    }

    /// <summary>A full board on which sessions move to and fro for a very long time.</summary>
    private static List<BoardEvent> MovingHistory()
    {
        BigBoard big = BigBoard.Make(Sessions, spare: 400);
        var history = new List<BoardEvent>(big.History);
        var free = new Queue<Cell>(big.Free);
        var cells = big.Board.Placed.ToDictionary(posted => posted.Id, posted => posted.Cell!.Value);
        long act = big.Board.LastAct;
        for (int i = 0; history.Count < Events; i++)
        {
            ProposalId id = BigBoard.Id(i % Sessions);
            Cell to = free.Dequeue();
            free.Enqueue(cells[id]);
            history.Add(new ProposalMoved(id, cells[id], to).Stamped(++act, BigBoard.Stamp));
            cells[id] = to;
        }

        return history;
    }
}
