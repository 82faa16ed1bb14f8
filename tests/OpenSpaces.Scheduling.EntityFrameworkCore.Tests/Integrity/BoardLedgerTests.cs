using Microsoft.EntityFrameworkCore;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Integrity;

public sealed class BoardLedgerTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_kept_is_whole_and_read_as_it_happened(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        BoardLedger ledger = database.NewHost().Get<BoardLedger>();

        LedgerReport report = await ledger.VerifyAsync(TestHall.Id);
        List<KeptCommit> commits = await AllAsync(ledger);

        Assert.True(report.IsWhole, report.Fault);
        Assert.Equal((4, commits[^1].Hash), (report.Version, report.HeadHash));
        Assert.Equal(4, Board.Replay(commits.SelectMany(kept => kept.Events)).Version);
        Assert.Equal(TestHall.Id, Assert.Single(await ledger.BoardsAsync()));
    }

    public static TheoryData<string, string, int> Damages
    {
        get
        {
            (string Sql, int Sound)[] damages =
            [
                ("UPDATE \"OpenSpacesBoardEvents\" SET \"Json\" = replace(\"Json\", 'Topic p2', 'Topic p9') WHERE \"Version\" = 3", 2),
                ("UPDATE \"OpenSpacesBoardEvents\" SET \"Command\" = 'c9' WHERE \"Version\" = 3", 2),
                ("UPDATE \"OpenSpacesBoardCommits\" SET \"KeptAt\" = '2001-01-01T00:00:00Z' WHERE \"Version\" = 3", 2),
                ("UPDATE \"OpenSpacesBoardCommits\" SET \"Correlation\" = 'x' WHERE \"Version\" = 2", 1),
                ("DELETE FROM \"OpenSpacesBoardEvents\" WHERE \"Version\" = 2", 1),
                ("DELETE FROM \"OpenSpacesBoardCommits\" WHERE \"Version\" = 2", 1),
                ("UPDATE \"OpenSpacesBoards\" SET \"Version\" = 3", 3),
                ("UPDATE \"OpenSpacesBoards\" SET \"Hash\" = 'x'", 4),
            ];
            var data = new TheoryData<string, string, int>();
            foreach (string kind in TestDatabase.Here)
            {
                foreach ((string sql, int sound) in damages)
                {
                    data.Add(kind, sql, sound);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task The_first_broken_link_is_named_and_the_board_is_not_served(string kind, string damage, int sound)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        TestHost host = database.NewHost();
        await host.WithContextAsync(context => context.Database.ExecuteSqlRawAsync(damage));

        LedgerReport report = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id);

        Assert.Equal((false, (long)sound), (report.IsWhole, report.Version));
        Assert.StartsWith($"After event {sound}: ", report.Fault, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DamagedHistoryException>(async () => await host.Store.FindAsync(TestHall.Id));
    }

    [Fact]
    public async Task A_history_that_was_cut_off_at_its_end_is_seen_by_a_head_that_was_kept_elsewhere()
    {
        await using TestDatabase database = await WrittenAsync(TestDatabase.Sqlite);
        TestHost host = database.NewHost();
        BoardLedger ledger = host.Get<BoardLedger>();
        string printed = (await ledger.VerifyAsync(TestHall.Id)).HeadHash;
        string earlier = (await AllAsync(ledger))[^2].Hash;
        await host.WithContextAsync(context => context.Database.ExecuteSqlRawAsync(
            "DELETE FROM OpenSpacesBoardEvents WHERE Version = 4; DELETE FROM OpenSpacesBoardCommits WHERE Version = 4; UPDATE OpenSpacesBoards SET Version = 3, Hash = {0}", earlier));

        Assert.True((await ledger.VerifyAsync(TestHall.Id)).IsWhole);
        Assert.Contains("cut off", (await ledger.VerifyAsync(TestHall.Id, printed)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_board_is_named()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);

        await Assert.ThrowsAsync<UnknownBoardException>(async () => await database.NewHost().Get<BoardLedger>().VerifyAsync(TestHall.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_person_who_is_erased_leaves_a_history_that_still_verifies(string kind)
    {
        await using TestDatabase database = await WrittenAsync(kind);
        TestHost host = database.NewHost();
        PersonNames names = host.Get<PersonNames>();
        var asha = new PersonId("asha");
        await names.NameAsync(TestHall.Id, new Dictionary<PersonId, string> { [asha] = "Asha Rao", [new PersonId("ben")] = "Ben" });
        await names.NameAsync(TestHall.Id, new Dictionary<PersonId, string> { [asha] = "Asha R." });

        int erased = await names.EraseAsync(asha);

        Assert.Equal(1, erased);
        Assert.Equal("Ben", Assert.Single(await names.FindAsync(TestHall.Id)).Value);
        Assert.True((await host.Get<BoardLedger>().VerifyAsync(TestHall.Id)).IsWhole);
    }

    private static async Task<TestDatabase> WrittenAsync(string kind)
    {
        TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);
        for (int i = 1; i <= 3; i++)
        {
            string id = $"p{i}";
            (await host.Keeper.DecideOnceAsync(TestHall.Id, new CommandId($"c{i}"), board => TestHall.Propose(board, id))).OrThrow();
        }

        return database;
    }

    private static async Task<List<KeptCommit>> AllAsync(BoardLedger ledger)
    {
        var commits = new List<KeptCommit>();
        await foreach (KeptCommit kept in ledger.ReadAsync(TestHall.Id))
        {
            commits.Add(kept);
        }

        return commits;
    }
}
