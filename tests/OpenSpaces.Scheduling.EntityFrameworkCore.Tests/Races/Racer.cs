using System.Diagnostics;
using System.Globalization;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Races;

/// <summary>Four clients of one process: each proposes, claims and reads, and writes down when, and what it was answered.</summary>
internal static class Racer
{
    private const int Clients = 4;

    public static async Task RunAsync(IBoardStore store, BoardId board, string name, int cells, int operations, TextWriter told)
    {
        var keeper = new BoardKeeper(store);
        List<string>[] all = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(
            () => RaceAsync(keeper, board, $"{name}{client}", new Random(cells + (client * 31) + name[0]), cells, operations / Clients))));
        foreach (string line in all.SelectMany(lines => lines))
        {
            await told.WriteLineAsync(line);
        }
    }

    private static async Task<List<string>> RaceAsync(BoardKeeper keeper, BoardId board, string name, Random random, int cells, int operations)
    {
        var lines = new List<string>();
        string? waiting = null;
        for (int i = 0; i < operations; i++)
        {
            var command = new CommandId($"{name}:{i}");
            long start = Stopwatch.GetTimestamp();
            if (random.Next(5) == 0)
            {
                Board found = (await keeper.FindAsync(board))!;
                lines.Add(Line(start, "read", found.Version));
            }
            else if (waiting is null)
            {
                Decision proposed = await keeper.DecideOnceAsync(board, command, now => TestHall.Propose(now, command.Value));
                lines.Add(Line(start, "write", VersionOf(proposed), command.Value));
                waiting = command.Value;
            }
            else
            {
                string mine = waiting;
                int cell = random.Next(cells);
                Decision claimed = await keeper.DecideOnceAsync(board, command, now => TestHall.Claim(now, mine, cell));
                lines.Add(claimed.IsAccepted ? Line(start, "write", VersionOf(claimed), command.Value, mine, cell) : Line(start, "refused", 0, "", ((CellTaken)claimed.Conflicts[0]).By.Value, cell));
                waiting = claimed.IsAccepted ? null : mine;
            }
        }

        return lines;
    }

    /// <summary>A batch is decided in a row, so that the board an answer comes with is the one right after it.</summary>
    private static long VersionOf(Decision decision) => decision.OrThrow().Version;

    private static string Line(long start, string kind, long version, string command = "", string proposal = "", int cell = -1) =>
        string.Create(CultureInfo.InvariantCulture, $"{start} {Stopwatch.GetTimestamp()} {kind} {version} {command} {proposal} {cell}");
}
