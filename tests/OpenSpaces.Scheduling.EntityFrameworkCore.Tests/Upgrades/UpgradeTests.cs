using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Upgrades;

/// <summary>What an earlier version of the package wrote opens, and is written on.</summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Upgrades", "Fixtures");

    public static TheoryData<string> Versions => [.. Directory.GetFiles(Folder, "*.db").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_every_version_opens_verifies_and_is_written_on(string version)
    {
        await using TestDatabase database = TestDatabase.CopyOf(Path.Combine(Folder, $"{version}.db"));
        TestHost host = database.NewHost();
        await host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync());

        LedgerReport before = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id);
        Board found = (await host.Store.FindAsync(TestHall.Id))!;
        Decision again = await host.Keeper.DecideOnceAsync(TestHall.Id, new CommandId(Fixture.Command), _ => throw new InvalidOperationException("It was carried out before."));
        (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "after"))).OrThrow();
        LedgerReport after = await host.Get<BoardLedger>().VerifyAsync(TestHall.Id, before.HeadHash);

        Assert.True(before.IsWhole, before.Fault);
        Assert.True(after.IsWhole, after.Fault);
        Assert.Equal(found.Version + 1, after.Version);
        Assert.Equal(4, found.Proposals.Length);
        Assert.Equal([TestHall.Cell(0), TestHall.Cell(1)], found.Proposals.Take(2).Select(proposal => proposal.Cell!.Value));
        Assert.Equal(ProposalState.Withdrawn, found.Find(new ProposalId("p:3"))!.State);
        Assert.IsType<ProposalPosted>(Assert.Single(again.Events));
        Assert.Equal("Asha Rao", (await host.Get<PersonNames>().FindAsync(TestHall.Id))[new PersonId("host-p:1")]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Ballots_marks_and_announcements_of_every_version_that_had_them_are_read_and_those_before_take_some(string version)
    {
        await using TestDatabase database = TestDatabase.CopyOf(Path.Combine(Folder, $"{version}.db"));
        TestHost host = database.NewHost();
        bool hadNone = (await host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync())).Contains("OpenSpacesBallots");
        if (hadNone)
        {
            await Fixture.VoteAsync(host);
            await host.Get<IOutbox>().AddAsync([Fixture.News]);
        }

        BallotAnswer again = await Fixture.CastAsync(host.Get<IBallotBox>(), "2", Fixture.Voter, Fixture.Changed);
        PollStatus status = (await host.Get<IBallotBox>().SealAsync(Caster.Poll.Id, Caster.Poll.Closes))!;
        ImmutableArray<InterestMark> marks = await host.Get<IInterestBook>().FindAsync(TestHall.Id);
        OutboxEntry? entry = await host.Get<IOutbox>().TakeAsync("hall", Caster.Poll.Opens, Duration.FromMinutes(1));

        Assert.Equal(version == "1", hadNone);
        Assert.Equal(BallotAnswer.KnownAlready, again);
        Assert.Equal(2, status.Turnout);
        Assert.Equal((Fixture.Changed, 2), (Assert.Single(status.Ballots).Ballot, status.Ballots[0].Weight));
        Assert.Equal((Fixture.Voter, new ProposalId("p:1")), (Assert.Single(marks).Person, marks[0].Proposal));
        Assert.Equal(Fixture.News, entry?.Announcement);
    }

    [Fact]
    public async Task A_database_of_this_version_is_among_them_and_a_new_one_is_as_it()
    {
        using var folder = new TempFolder();

        await Fixture.WriteAsync(folder["new.db"]);

        Assert.True(Directory.GetFiles(Folder, "*.db").Any(file => IsAs(file, folder["new.db"])), "No fixture has the tables of this version: docs/stores.md says how one is made.");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Tables_that_a_database_does_not_have_yet_are_added_once_and_the_health_check_names_them_before(string kind)
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);
        await host.WithContextAsync(context => context.Database.ExecuteSqlRawAsync("DROP TABLE \"OpenSpacesPersonNames\""));

        HealthReport lacking = await host.Get<HealthCheckService>().CheckHealthAsync();
        IReadOnlyList<string>[] made = await Task.WhenAll(EnsureAsync(host), EnsureAsync(database.NewHost()));
        HealthReport mended = await host.Get<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, lacking.Status);
        Assert.Contains("OpenSpacesPersonNames", lacking.Entries.Single().Value.Description, StringComparison.Ordinal);
        Assert.Equal(["OpenSpacesPersonNames"], made.SelectMany(tables => tables));
        Assert.Equal(HealthStatus.Healthy, mended.Status);
        Assert.Equal(1, (await host.Store.FindAsync(TestHall.Id))!.Version);
        await host.Get<PersonNames>().NameAsync(TestHall.Id, new Dictionary<PersonId, string> { [new PersonId("asha")] = "Asha" });
    }

    private static Task<IReadOnlyList<string>> EnsureAsync(TestHost host) => host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync());

    private static bool IsAs(string one, string other) => SchemaOf(one).SequenceEqual(SchemaOf(other));

    private static List<string> SchemaOf(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
        var schema = new List<string>();
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            schema.Add(reader.GetString(0));
        }

        return schema;
    }
}
