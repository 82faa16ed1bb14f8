using System.Globalization;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Outbox;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Races;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>What the test assembly does when a test starts it as a process of its own.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["write", var kind, var connection, var board, var name, var clients]:
                await using (var host = new TestHost(kind, connection))
                {
                    await CrashWriter.WriteAsync(host.Store, new BoardId(board), name, int.Parse(clients, CultureInfo.InvariantCulture), Console.Out, CancellationToken.None);
                }

                return 0;
            case ["propose", var kind, var connection, var board]:
                await ProposeAsync(kind, connection, new BoardId(board));
                return 0;
            case ["fixture", var file]:
                await Upgrades.Fixture.WriteAsync(file);
                return 0;
            case ["hold", var kind, var connection, var board]:
                await HoldAsync(kind, connection, new BoardId(board));
                return 0;
            case ["race", var kind, var connection, var board, var name, var cells, var operations]:
                await using (var host = new TestHost(kind, connection))
                {
                    await Racer.RunAsync(host.Store, new BoardId(board), name, int.Parse(cells, CultureInfo.InvariantCulture), int.Parse(operations, CultureInfo.InvariantCulture), Console.Out);
                }

                return 0;
            case ["cast", var kind, var connection, var poll, var name, var ballots]:
                await using (var host = new TestHost(kind, connection))
                {
                    await Caster.RunAsync(host.Get<IBallotBox>(), new PollId(poll), name, int.Parse(ballots, CultureInfo.InvariantCulture), Console.Out);
                }

                return 0;
            case ["announce", var kind, var connection, var folder]:
                await Newsroom.RunAsync(kind, connection, folder, Console.Out);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"There is no work by the name {string.Join(' ', args)}.");
                return 1;
        }
    }

    /// <summary>Proposes what it is told to, a line each, and tells when each was kept.</summary>
    private static async Task ProposeAsync(string kind, string connection, BoardId board)
    {
        await using var host = new TestHost(kind, connection, hasHints: true);
        await host.Store.FindAsync(board);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } id)
        {
            (await host.Keeper.DecideAsync(board, now => TestHall.Propose(now, id))).OrThrow();
            Console.WriteLine($"kept {id}");
        }
    }

    /// <summary>Loses a race on purpose, so that it holds the board while it decides again; there it waits for a line, or to be killed or frozen.</summary>
    private static async Task HoldAsync(string kind, string connection, BoardId board)
    {
        await using var host = new TestHost(kind, connection, options => options.IdleTimeout = TimeSpan.FromSeconds(2));
        await using var other = new TestHost(kind, connection);
        int asked = 0;
        try
        {
            await host.Store.TryDecideAsync(board, [], (now, _) =>
            {
                if (++asked == 1)
                {
                    Board there = other.Store.FindAsync(board).AsTask().GetAwaiter().GetResult()!;
                    other.Store.TryCommitAsync(TestHall.Commit(there, TestHall.Propose(there, "faster"))).AsTask().GetAwaiter().GetResult();
                }
                else
                {
                    Console.WriteLine("holding");
                    Console.ReadLine();
                }

                return TestHall.Commit(now, TestHall.Propose(now, "holder"));
            });
            Console.WriteLine("kept");
        }
        catch (BoardStoreException refused)
        {
            Console.WriteLine($"refused: {refused.Message.ReplaceLineEndings(" ")}");
        }
    }
}
