using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Integrity;

/// <summary>A bit of the file flips while nobody looks.</summary>
public sealed class FlippedBitTests
{
    // So that the file has a snapshot to flip bits of, and commits before and after it.
    private const int SnapshotEvery = 40;

    [Fact]
    public async Task Each_flipped_bit_is_detected_or_harmless()
    {
        int flips = Trials.Of("OPENSPACES_FLIPS", 400);
        await using TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);
        (byte[] file, List<KeptCommit> kept) = await WrittenAsync(database);
        var random = new Random(flips);
        int detected = 0;

        for (int flip = 0; flip < flips; flip++)
        {
            byte[] damaged = [.. file];
            int at = random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            detected += await IsDetectedAsync(damaged, kept, at) ? 1 : 0;
        }

        // How many are detected is a matter of how much of the file is room that nothing stands in: that some are shows that the check sees at all.
        Assert.True(detected > 0, $"Of {flips} flipped bits none was detected.");
        await Console.Out.WriteLineAsync($"{flips} flipped bits: {detected} detected, {flips - detected} harmless, 0 served.");
    }

    private static async Task<(byte[] File, List<KeptCommit> Kept)> WrittenAsync(TestDatabase database)
    {
        TestHost host = database.NewHost(options => options.SnapshotEvery = SnapshotEvery);
        await TestHall.OpenAsync(host.Store);
        for (int i = 0; i < 60; i++)
        {
            string id = $"p:{i}";
            (await host.Keeper.DecideOnceAsync(TestHall.Id, new CommandId(id), board => TestHall.Propose(board, id))).OrThrow();
        }

        List<KeptCommit> kept = await ReadAsync(host);
        await using (var connection = new SqliteConnection(database.Connection))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return (await File.ReadAllBytesAsync(database.File), kept);
    }

    private static async Task<bool> IsDetectedAsync(byte[] damaged, List<KeptCommit> kept, int at)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["boards.db"], damaged);
        await using var host = new TestHost(TestDatabase.Sqlite, $"Data Source={folder["boards.db"]};Pooling=False", options => options.SnapshotEvery = SnapshotEvery);
        try
        {
            LedgerReport report = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id);
            if (!report.IsWhole)
            {
                return true;
            }

            // Harmless is what changes nothing that anybody can be told: every commit, the board, and the answer to a command that is asked again.
            Board found = (await host.Store.FindAsync(TestHall.Id))!;
            ImmutableArray<BoardEvent> again = await host.Store.FindCommandAsync(TestHall.Id, new CommandId("p:30"));
            bool isSame = (await ReadAsync(host)).SequenceEqual(kept) && found.Proposals.SequenceEqual(Board.Replay(kept.SelectMany(commit => commit.Events)).Proposals) && found.Version == kept[^1].Version && again.AsSpan().SequenceEqual(kept[31].Events.AsSpan());
            Assert.True(isSame, $"The bit at byte {at} changed what is served, and nobody saw it.");
            return false;
        }
        catch (Exception e) when (e is BoardStoreException or DamagedHistoryException or UnknownBoardException)
        {
            return true;
        }
    }

    private static async Task<List<KeptCommit>> ReadAsync(TestHost host)
    {
        var commits = new List<KeptCommit>();
        await foreach (KeptCommit commit in host.Get<BoardLedger>().ReadAsync(TestHall.Id))
        {
            commits.Add(commit);
        }

        return commits;
    }
}
