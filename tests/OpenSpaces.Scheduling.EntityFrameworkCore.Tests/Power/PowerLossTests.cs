using Microsoft.Data.Sqlite;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Power;

/// <summary>The plug is pulled: what was synced is there, and of the rest whatever chance left.</summary>
public sealed class PowerLossTests
{
    private const int Commits = 250;

    [Fact]
    public async Task Nothing_that_was_told_is_lost_and_nothing_is_torn_wherever_the_plug_is_pulled()
    {
        await using TestDatabase database = TestDatabase.Recorded();
        RecordedDisk disk = RecordingFileSystem.Record(Path.GetDirectoryName(database.File)!);
        TestHost host = database.NewHost();
        await host.WithContextAsync(context => context.Database.EnsureCreatedAsync());
        await CrashWriter.OpenAsync(host.Store, TestHall.Id);
        int opened = disk.Count;
        await WriteAsync(host.Store, disk);
        int lost = 0;
        var random = new Random(7);

        int states = Trials.Of("OPENSPACES_POWER_CUTS", 180);
        for (int state = 0; state < states; state++)
        {
            int cut = random.Next(opened, disk.Count + 1);
            lost += await IsLostAsync(disk, cut, random) ? 1 : 0;
        }

        Assert.Equal(0, lost);
        await Console.Out.WriteLineAsync($"{states} states of {disk.Count} acts on the disk: nothing told was lost.");
    }

    /// <summary>The control: with less than FULL the same disk loses, so that the test above could fail.</summary>
    [Fact]
    public void With_synchronous_NORMAL_what_was_told_is_lost()
    {
        using var folder = new TempFolder();
        RecordedDisk disk = RecordingFileSystem.Record(folder.Path);
        using var connection = new SqliteConnection($"Data Source={folder["normal.db"]};Vfs={RecordingFileSystem.Name};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE told (what TEXT PRIMARY KEY)");
        int opened = disk.Count;
        for (int i = 0; i < Commits; i++)
        {
            Run(connection, $"INSERT INTO told VALUES ('{i}')");
            disk.Tell($"{i}");
        }

        var random = new Random(7);
        int lost = 0;
        for (int state = 0; state < 60; state++)
        {
            int cut = random.Next(opened, disk.Count + 1);
            using var after = new TempFolder();
            disk.CutAt(cut, random, after.Path);
            lost += disk.ToldBefore(cut).Except(Found(after["normal.db"])).Any() ? 1 : 0;
        }

        Assert.InRange(lost, 30, 60);
    }

    private static async Task WriteAsync(IBoardStore store, RecordedDisk disk)
    {
        var keeper = new BoardKeeper(store);
        for (int i = 0; i < Commits; i++)
        {
            string id = $"p:{i}";
            (await keeper.DecideOnceAsync(TestHall.Id, new CommandId(id), board => TestHall.Propose(board, id))).OrThrow();
            disk.Tell(id);
        }
    }

    private static async Task<bool> IsLostAsync(RecordedDisk disk, int cut, Random random)
    {
        using var folder = new TempFolder();
        disk.CutAt(cut, random, folder.Path);
        string connection = $"Data Source={folder["boards.db"]};Pooling=False";
        await using var host = new TestHost(TestDatabase.Sqlite, connection);
        LedgerReport report = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id);
        Assert.True(report.IsWhole, $"After {cut} acts: {report.Fault}");
        Board found = (await host.Store.FindAsync(TestHall.Id))!;
        return disk.ToldBefore(cut).Exists(told => found.Find(new ProposalId(told)) is null);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static List<string> Found(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema";
        if ((long)command.ExecuteScalar()! == 0)
        {
            // The table itself was lost.
            return [];
        }

        command.CommandText = "SELECT what FROM told";
        using SqliteDataReader reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
