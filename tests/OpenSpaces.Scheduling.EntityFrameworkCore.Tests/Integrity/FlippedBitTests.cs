using Microsoft.Data.Sqlite;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Integrity;

/// <summary>A bit of the file flips while nobody looks.</summary>
public sealed class FlippedBitTests
{
    [Fact]
    public async Task Each_flipped_bit_is_detected_or_harmless()
    {
        int flips = Trials.Of("OPENSPACES_FLIPS", 400);
        await using TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);
        (byte[] file, Board kept, string head) = await WrittenAsync(database);
        var random = new Random(flips);
        int detected = 0;

        for (int flip = 0; flip < flips; flip++)
        {
            byte[] damaged = [.. file];
            int at = random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            detected += await IsDetectedAsync(damaged, kept, head, at) ? 1 : 0;
        }

        // About half of a file this small is room that nothing stands in.
        Assert.InRange(detected, flips / 4, flips);
        await Console.Out.WriteLineAsync($"{flips} flipped bits: {detected} detected, {flips - detected} harmless, 0 served.");
    }

    private static async Task<(byte[] File, Board Kept, string Head)> WrittenAsync(TestDatabase database)
    {
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);
        for (int i = 0; i < 60; i++)
        {
            string id = $"p:{i}";
            (await host.Keeper.DecideOnceAsync(TestHall.Id, new CommandId(id), board => TestHall.Propose(board, id))).OrThrow();
        }

        Board kept = (await host.Store.FindAsync(TestHall.Id))!;
        string head = (await host.Get<BoardLedger>().VerifyAsync(TestHall.Id)).HeadHash;
        await using (var connection = new SqliteConnection(database.Connection))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return (await File.ReadAllBytesAsync(database.File), kept, head);
    }

    private static async Task<bool> IsDetectedAsync(byte[] damaged, Board kept, string head, int at)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["boards.db"], damaged);
        await using var host = new TestHost(TestDatabase.Sqlite, $"Data Source={folder["boards.db"]};Pooling=False");
        try
        {
            LedgerReport report = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id);
            if (!report.IsWhole)
            {
                return true;
            }

            Board found = (await host.Store.FindAsync(TestHall.Id))!;
            Assert.True(report.HeadHash == head && found.Version == kept.Version && found.Proposals.SequenceEqual(kept.Proposals), $"The bit at byte {at} changed the board, and nobody saw it.");
            return false;
        }
        catch (Exception e) when (e is BoardStoreException or DamagedHistoryException or UnknownBoardException)
        {
            return true;
        }
    }
}
