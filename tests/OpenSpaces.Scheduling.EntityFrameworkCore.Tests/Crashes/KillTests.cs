using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Crashes;

/// <summary>kill -9 of a process that writes.</summary>
public sealed class KillTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_a_killed_writer_everything_it_was_told_is_there_and_nothing_is_torn_or_doubled(string kind)
    {
        int trials = Trials.Of("OPENSPACES_KILLS", 25);
        var random = new Random(trials);
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        await CrashWriter.OpenAsync(database.NewHost().Store, TestHall.Id);
        int told = 0;
        int unheard = 0;

        for (int trial = 0; trial < trials; trial++)
        {
            string name = $"t{trial}";
            List<string> lines = await KilledAsync(database, name, random.Next(1, 40));

            // Neither a cache nor a connection of the dead one: a host like after a restart.
            await using var reopened = new TestHost(kind, database.Connection);
            CrashReport report = await CrashCheck.RunAsync(reopened.Store, TestHall.Id, name, lines);
            LedgerReport ledger = await reopened.Get<BoardLedger>().VerifyAsync(TestHall.Id);
            Assert.True(ledger.IsWhole, ledger.Fault);
            told += report.Told;
            unheard += report.KeptUnheard;
        }

        Assert.True(told >= trials, $"In {trials} trials the writers were told of {told} commits only.");
        await Console.Out.WriteLineAsync($"{kind}: {trials} writers killed, {told} commits told, {unheard} kept though nobody heard, 0 lost.");
    }

    private static async Task<List<string>> KilledAsync(TestDatabase database, string name, int after)
    {
        using Child writer = Child.Start("write", database.Kind, database.Connection, TestHall.Id.Value, name, "8");
        var lines = new List<string>();
        while (lines.Count < after)
        {
            lines.Add(await writer.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."));
        }

        writer.Kill();
        lines.AddRange(await writer.ReadToEndAsync());
        return lines;
    }
}
