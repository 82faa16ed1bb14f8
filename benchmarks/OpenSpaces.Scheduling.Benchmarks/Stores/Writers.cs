using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>Writers who each freeze and thaw a time slot of their own: every command is accepted, and boards do not grow but in events.</summary>
internal static class Writers
{
    private static readonly LocalDateTime Nine = new(2018, 10, 6, 9, 0);
    private static readonly Grid Wall = Grid.Create(DateTimeZone.Utc, [], TimeSlots.Fill(DateTimeZone.Utc, Nine, Nine.PlusMinutes(128 * 5), Duration.FromMinutes(5)));
    private static readonly Stamp Facilitator = new(new PersonId("facilitator"), Role.Facilitator, Instant.FromUtc(2018, 10, 6, 2, 30));

    public static async Task<Board> OpenAsync(IBoardStore store, BoardId id)
    {
        Decision opened = Board.Open(id, Wall, BoardPolicy.Default, Facilitator);
        await store.TryCommitAsync(new BoardCommit(opened.OrThrow(), 0, opened.Events));
        return opened.OrThrow();
    }

    /// <summary>Freezes if it is thawed, and thaws if it is frozen.</summary>
    public static Decision Toggle(Board board, int writer, long turn) =>
        turn % 2 == 0 ? board.Freeze(Wall.TimeSlots[writer].Id, Facilitator) : board.Thaw(Wall.TimeSlots[writer].Id, Facilitator);

    /// <summary>Reads, decides and commits each command on its own, and tries again until it wins: what a host would write first.</summary>
    public static async Task NaiveAsync(IBoardStore store, BoardId id, int writer, long turn)
    {
        while (true)
        {
            Board board = (await store.FindAsync(id))!;
            Decision decision = Toggle(board, writer, turn);
            if (await store.TryCommitAsync(new BoardCommit(decision.OrThrow(), board.Version, decision.Events)))
            {
                return;
            }
        }
    }

    /// <summary>Lets so many write for a time.</summary>
    /// <returns>How many commands were kept a second, and how long the slowest hundredth took at least.</returns>
    public static async Task<(double PerSecond, TimeSpan P99)> RunAsync(int writers, TimeSpan time, Func<int, long, Task> write)
    {
        var took = new ConcurrentBag<TimeSpan>();
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (long turn = 0; Stopwatch.GetElapsedTime(began) < time || turn % 2 == 1; turn++)
            {
                long start = Stopwatch.GetTimestamp();
                await write(writer, turn);
                took.Add(Stopwatch.GetElapsedTime(start));
            }
        })));
        TimeSpan all = Stopwatch.GetElapsedTime(began);
        return (took.Count / all.TotalSeconds, took.Order().ElementAt(took.Count * 99 / 100));
    }
}
