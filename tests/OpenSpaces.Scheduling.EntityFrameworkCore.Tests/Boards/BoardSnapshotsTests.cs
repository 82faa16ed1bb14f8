using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Boards;

/// <summary>A board is opened from its snapshot and what happened since, and never differs from its history by that.</summary>
public sealed class BoardSnapshotsTests
{
    private const int Every = 8;
    private const int Commands = 30;

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_board_opened_from_a_snapshot_is_the_one_whose_whole_history_is_read(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        Board read = (await Host(database, 0).Store.FindAsync(TestHall.Id))!;

        Board opened = (await Host(database).Store.FindAsync(TestHall.Id))!;

        Assert.Equal(read.Version, opened.Version);
        Assert.Equal(read.Proposals.AsEnumerable(), opened.Proposals);
        Decision undone = read.UndoLast(TestHall.ByFacilitator);
        Assert.True(undone.IsAccepted);
        Assert.Equal(undone.Events.AsEnumerable(), opened.UndoLast(TestHall.ByFacilitator).Events);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_came_before_the_snapshot_is_not_read_when_a_board_is_opened_and_is_when_it_is_verified(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        await DamageHistoryAsync(database);

        Board opened = (await Host(database).Store.FindAsync(TestHall.Id))!;
        LedgerReport report = await Host(database).Get<BoardLedger>().VerifyAsync(TestHall.Id);

        Assert.Equal(Commands + 1, opened.Version);
        Assert.False(report.IsWhole);
        await Assert.ThrowsAsync<DamagedHistoryException>(async () => await Host(database, 0).Store.FindAsync(TestHall.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_snapshot_that_is_damaged_in_any_column_is_not_used_and_the_next_commit_makes_a_new_one(string kind)
    {
        foreach (string damage in new[]
        {
            "\"Version\" = \"Version\" - 1", "\"CommitHash\" = upper(\"CommitHash\")", "\"Hash\" = upper(\"Hash\")", "\"Json\" = replace(\"Json\", 'Topic p:3', 'Topic p:4')", "\"Json\" = ''",
        })
        {
            await using TestDatabase database = await WrittenAsync(kind);
            await ExecuteAsync(database, $"UPDATE \"OpenSpacesBoardSnapshots\" SET {damage}");

            TestHost host = Host(database);
            Board opened = (await host.Store.FindAsync(TestHall.Id))!;
            (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "after"))).OrThrow();
            await DamageHistoryAsync(database);
            Board again = (await Host(database).Store.FindAsync(TestHall.Id))!;

            Assert.Equal("Topic p:3", opened.Find(new ProposalId("p:3"))!.Proposal.Title);
            Assert.Equal(opened.Version + 1, again.Version);
            Assert.Equal([("SnapshotIgnored", LogLevel.Warning)], host.Logged.Entries);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_snapshot_written_with_other_time_zones_is_not_used_and_nobody_is_warned(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        BoardSnapshotCopy copy = await CopyAsync(database);
        string older = copy.Json.Replace(DateTimeZoneProviders.Tzdb.VersionId, "TZDB: 2001a", StringComparison.Ordinal);
        string signed = string.Create(CultureInfo.InvariantCulture, $"open-space-snapshot 1\n{TestHall.Id}\n{copy.Version}\n{copy.CommitHash}\n{older}\n");
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)));
        await ExecuteAsync(database, $"UPDATE \"OpenSpacesBoardSnapshots\" SET \"Hash\" = '{hash}', \"Json\" = '{older.Replace("'", "''", StringComparison.Ordinal)}'");

        TestHost host = Host(database);
        Board opened = (await host.Store.FindAsync(TestHall.Id))!;

        Assert.NotEqual(copy.Json, older);
        Assert.Equal(Commands + 1, opened.Version);
        Assert.Equal([("SnapshotOutdated", LogLevel.Information)], host.Logged.Entries);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_snapshot_of_another_history_of_the_board_is_not_used(string kind)
    {
        await using TestDatabase one = await WrittenAsync(kind);
        await using TestDatabase other = await WrittenAsync(kind, prefix: "q");
        BoardSnapshotCopy copy = await CopyAsync(other);
        await ExecuteAsync(one, string.Create(
            CultureInfo.InvariantCulture,
            $"UPDATE \"OpenSpacesBoardSnapshots\" SET \"Version\" = {copy.Version}, \"CommitHash\" = '{copy.CommitHash}', \"Hash\" = '{copy.Hash}', \"Json\" = '{copy.Json.Replace("'", "''", StringComparison.Ordinal)}'"));

        Board opened = (await Host(one).Store.FindAsync(TestHall.Id))!;

        Assert.NotNull(opened.Find(new ProposalId("p:3")));
        Assert.Null(opened.Find(new ProposalId("q:3")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Where_the_table_is_missing_boards_are_kept_and_opened_without_and_once_it_is_there_with(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        await ExecuteAsync(database, "DROP TABLE \"OpenSpacesBoardSnapshots\"");
        TestHost host = Host(database);
        (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "without"))).OrThrow();

        await host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync());
        (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "with"))).OrThrow();

        Assert.Equal(Commands + 3, (await CopyAsync(database)).Version);
    }

    private static async Task<TestDatabase> WrittenAsync(string kind, string prefix = "p")
    {
        TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost host = Host(database);
        await TestHall.OpenAsync(host.Store);
        for (int i = 0; i < Commands; i++)
        {
            string id = $"{prefix}:{i}";
            (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, id))).OrThrow();
        }

        return database;
    }

    private static TestHost Host(TestDatabase database, int every = Every) => database.NewHost(options => options.SnapshotEvery = every);

    /// <summary>A commit long before the snapshot says something else than was kept.</summary>
    private static Task<int> DamageHistoryAsync(TestDatabase database) => ExecuteAsync(database, "UPDATE \"OpenSpacesBoardEvents\" SET \"Json\" = replace(\"Json\", 'Topic', 'Tropic') WHERE \"Version\" = 3");

    private static Task<int> ExecuteAsync(TestDatabase database, string sql) => database.NewHost().WithContextAsync(context => context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    private static Task<BoardSnapshotCopy> CopyAsync(TestDatabase database) => database.NewHost().WithContextAsync(context => context.Database
        .SqlQueryRaw<BoardSnapshotCopy>("SELECT \"Version\", \"CommitHash\", \"Json\", \"Hash\" FROM \"OpenSpacesBoardSnapshots\"").SingleAsync());

    private sealed record BoardSnapshotCopy(long Version, string CommitHash, string Json, string Hash);
}
