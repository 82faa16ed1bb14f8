using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Power;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Boards;

/// <summary>What goes wrong is named with its place, and harms nothing further.</summary>
public sealed class FailureTests
{
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(Trials.Of("OPENSPACES_LOCK_SECONDS", 1));

    // Other processes want the machine too.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_full_disk_is_named_and_once_there_is_room_everything_told_is_there_and_writing_goes_on()
    {
        await using TestDatabase database = TestDatabase.Recorded();
        string folder = Path.GetDirectoryName(database.File)!;
        TestHost host = database.NewHost();
        RecordingFileSystem.LeaveRoom(folder, 400_000);
        await host.WithContextAsync(context => context.Database.EnsureCreatedAsync());
        await TestHall.OpenAsync(host.Store);
        var told = new List<string>();

        BoardStoreException full = await Assert.ThrowsAsync<BoardStoreException>(async () =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                string id = $"p{i}";
                (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, id))).OrThrow();
                told.Add(id);
            }
        });

        Assert.Contains("full", full.Message, StringComparison.Ordinal);
        Assert.Contains(database.File, full.Message, StringComparison.Ordinal);
        Assert.Equal(TestHall.Id, full.Board);
        RecordingFileSystem.MakeRoom(folder);
        Board found = (await host.Store.FindAsync(TestHall.Id))!;
        Assert.NotEmpty(told);
        Assert.All(told, id => Assert.NotNull(found.Find(new ProposalId(id))));
        Assert.True((await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "after"))).IsAccepted);
        Assert.True((await host.Get<BoardLedger>().VerifyAsync(TestHall.Id)).IsWhole);
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_read_and_named_when_it_is_written()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Sqlite);
        await using var host = new TestHost(TestDatabase.Sqlite, $"{database.Connection};Mode=ReadOnly");

        BoardStoreException refused = await Assert.ThrowsAsync<BoardStoreException>(async () => await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a")));

        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await host.Store.FindAsync(TestHall.Id))!.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4_097)]
    [InlineData(20_000)]
    public async Task A_file_that_was_cut_short_is_named(int length)
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Sqlite);
        await using (var connection = new SqliteConnection(database.Connection))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["boards.db"], (await File.ReadAllBytesAsync(database.File))[..length]);
        await using var host = new TestHost(TestDatabase.Sqlite, $"Data Source={folder["boards.db"]};Pooling=False");

        BoardStoreException cut = await Assert.ThrowsAsync<BoardStoreException>(async () => await host.Store.FindAsync(TestHall.Id));

        Assert.Contains(folder["boards.db"], cut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_is_held_too_long_on_a_file_is_named()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Sqlite);
        await using var holder = new SqliteConnection(database.Connection);
        await holder.OpenAsync();
        await using System.Data.Common.DbTransaction held = await holder.BeginTransactionAsync();
        await using var host = new TestHost(
            TestDatabase.Sqlite, $"{database.Connection};Default Timeout={Held.TotalSeconds}", options => options.LockTimeout = Held);
        long asked = Stopwatch.GetTimestamp();

        BoardStoreException locked = await Assert.ThrowsAsync<BoardStoreException>(async () => await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a")));

        Assert.Contains("locked", locked.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(asked), Held * 0.9, (Held * 3) + Slack);
        await held.RollbackAsync();
        Assert.True((await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a"))).IsAccepted);
    }

    [PostgresFact]
    public async Task A_lock_that_is_held_too_long_on_a_server_is_named()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Postgres);
        await using var holder = new NpgsqlConnection(database.Connection);
        await holder.OpenAsync();
        await using NpgsqlTransaction held = await holder.BeginTransactionAsync();
        await using (var take = new NpgsqlCommand("UPDATE \"OpenSpacesBoards\" SET \"Version\" = \"Version\"", holder, held))
        {
            await take.ExecuteNonQueryAsync();
        }

        await using var host = new TestHost(TestDatabase.Postgres, $"{database.Connection};Command Timeout={(Held + Slack).TotalSeconds}", options => options.LockTimeout = Held);
        long asked = Stopwatch.GetTimestamp();

        BoardStoreException locked = await Assert.ThrowsAsync<BoardStoreException>(async () => await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a")));

        Assert.Contains("lock timeout", locked.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(asked), Held * 0.9, (Held * 3) + Slack);
        await held.RollbackAsync();
        Assert.True((await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a"))).IsAccepted);
    }

    [PostgresFact]
    public async Task A_wrong_password_is_named_and_never_shown()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Postgres);
        await using var host = new TestHost(TestDatabase.Postgres, new NpgsqlConnectionStringBuilder(database.Connection) { Password = "hunter2", Pooling = false }.ConnectionString);

        BoardStoreException refused = await Assert.ThrowsAsync<BoardStoreException>(async () => await host.Store.FindAsync(TestHall.Id));

        Assert.Contains("password authentication failed", refused.Message, StringComparison.Ordinal);
        Assert.Contains("database openspaces_", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_a_later_version_is_named_and_never_skipped()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Sqlite);
        TestHost host = database.NewHost();
        (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a"))).OrThrow();
        await WrittenByALaterVersionAsync(host);

        UnknownBoardEventException unknown = await Assert.ThrowsAsync<UnknownBoardEventException>(async () => await database.NewHost().Store.FindAsync(TestHall.Id));

        Assert.Equal(1, unknown.Version);
        Assert.Contains("ProposalPosted (format 2)", unknown.Message, StringComparison.Ordinal);
    }

    /// <summary>Sound by its hash, and of a format that this version does not know.</summary>
    private static Task<int> WrittenByALaterVersionAsync(TestHost host) => host.WithContextAsync(async context =>
    {
        BoardEventRow known = await context.Set<BoardEventRow>().AsNoTracking().SingleAsync(row => row.Version == 2);
        BoardCommitRow commit = await context.Set<BoardCommitRow>().AsNoTracking().SingleAsync(row => row.Version == 2);
        string json = known.Json.Replace("{\"v\":1", "{\"v\":2", StringComparison.Ordinal);
        string hash = CommitHash.Of(commit, [new BoardEventRow { Board = known.Board, Version = 2, Json = json, Command = known.Command, CommandEvents = known.CommandEvents }]);
        return await context.Database.ExecuteSqlAsync(
            $"UPDATE OpenSpacesBoardEvents SET Json = {json} WHERE Version = 2; UPDATE OpenSpacesBoardCommits SET Hash = {hash} WHERE Version = 2; UPDATE OpenSpacesBoards SET Hash = {hash}");
    });

    private static async Task<TestDatabase> OpenedAsync(string kind)
    {
        TestDatabase database = await TestDatabase.MakeAsync(kind);
        await TestHall.OpenAsync(database.NewHost().Store);
        return database;
    }
}
