using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Crashes;

/// <summary>kill -9 of a whole PostgreSQL under a process that writes.</summary>
public sealed class ServerKillTests
{
    [PostgresFact]
    public async Task Of_a_killed_server_everything_it_answered_is_there_and_nothing_is_torn_or_doubled()
    {
        int trials = Trials.Of("OPENSPACES_SERVER_KILLS", 3);
        var random = new Random(trials);
        using TestServer server = await TestServer.StartAsync();
        await using (var first = new TestHost(TestDatabase.Postgres, server.Connection))
        {
            await first.WithContextAsync(context => context.Database.EnsureCreatedAsync());
            await CrashWriter.OpenAsync(first.Store, TestHall.Id);
        }

        int told = 0;
        int unheard = 0;

        for (int trial = 0; trial < trials; trial++)
        {
            string name = $"t{trial}";
            List<string> lines = await CrashedAsync(server, name, random.Next(10, 80));
            await server.AgainAsync();
            await using var reopened = new TestHost(TestDatabase.Postgres, server.Connection);
            CrashReport report = await CrashCheck.RunAsync(reopened.Store, TestHall.Id, name, lines);
            LedgerReport ledger = await reopened.Get<BoardLedger>().VerifyAsync(TestHall.Id);
            Assert.True(ledger.IsWhole, ledger.Fault);
            told += report.Told;
            unheard += report.KeptUnheard;
        }

        Assert.True(told >= trials * 10, $"In {trials} trials the writers were told of {told} commits only.");
        await Console.Out.WriteLineAsync($"{trials} servers killed, {told} commits told, {unheard} kept though nobody heard, 0 lost.");
    }

    private static async Task<List<string>> CrashedAsync(TestServer server, string name, int after)
    {
        using Child writer = Child.Start("write", TestDatabase.Postgres, server.Connection, TestHall.Id.Value, name, "8");
        var lines = new List<string>();
        while (lines.Count < after)
        {
            lines.Add(await writer.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."));
        }

        await server.CrashAsync();

        // Its next question finds nobody there, and it ends.
        lines.AddRange(await writer.ReadToEndAsync());
        return lines;
    }
}
