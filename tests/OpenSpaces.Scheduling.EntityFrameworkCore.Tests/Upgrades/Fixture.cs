using Microsoft.EntityFrameworkCore;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Upgrades;

/// <summary>A small database as this version of the package writes it. docs/stores.md says how a release makes one; those that are kept are never made again.</summary>
internal static class Fixture
{
    public const string Command = "fixture-p:1";

    public static PersonId Voter { get; } = new("voter");

    public static Ballot Changed { get; } = Ballot.Approve(Caster.Poll.Candidates[0], Caster.Poll.Candidates[1]);

    public static Announcement News { get; } = new()
    {
        Id = new AnnouncementId("new:p:1"),
        Channel = "hall",
        Board = TestHall.Id,
        Version = 3,
        At = TestHall.ByFacilitator.At,
        Text = "New: Topic p:1",
    };

    public static async Task WriteAsync(string file)
    {
        await using (var host = new TestHost(TestDatabase.Sqlite, $"Data Source={file};Pooling=False", options => options.SnapshotEvery = 4))
        {
            await host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync());
            await TestHall.OpenAsync(host.Store);
            for (int i = 0; i < 4; i++)
            {
                string id = $"p:{i}";
                (await host.Keeper.DecideOnceAsync(TestHall.Id, new CommandId($"fixture-{id}"), board => TestHall.Propose(board, id))).OrThrow();
            }

            (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Claim(board, "p:0", 0))).OrThrow();
            (await host.Keeper.DecideAsync(TestHall.Id, board => board.UndoLast(TestHall.ByFacilitator))).OrThrow();
            (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Claim(board, "p:1", 1))).OrThrow();
            await host.Get<PersonNames>().NameAsync(TestHall.Id, new Dictionary<PersonId, string> { [new PersonId("host-p:1")] = "Asha Rao" });
            await VoteAsync(host);
            await host.Get<IOutbox>().AddAsync([News]);
            await host.WithContextAsync(context => context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
    }

    /// <summary>One person votes and changes it, another votes; somebody marks a topic.</summary>
    public static async Task VoteAsync(TestHost host)
    {
        IBallotBox box = host.Get<IBallotBox>();
        await box.OpenAsync(Caster.Poll);
        Assert.Equal(BallotAnswer.Cast, await CastAsync(box, "1", Voter, Ballot.Approve(Caster.Poll.Candidates[2])));
        Assert.Equal(BallotAnswer.Replaced, await CastAsync(box, "2", Voter, Changed));
        Assert.Equal(BallotAnswer.Cast, await CastAsync(box, "1", new PersonId("other"), Changed));
        Assert.Empty(await host.Get<IInterestBook>().MarkAsync(TestHall.Id, Voter, new ProposalId("p:1"), isWanted: true, new Stamp(Voter, Role.Attendee, Caster.Poll.Opens)));
    }

    public static Task<BallotAnswer> CastAsync(IBallotBox box, string id, PersonId voter, Ballot ballot) =>
        box.CastAsync(new BallotCast(Caster.Poll.Id, new BallotId(id), voter, ballot, new Stamp(voter, Role.Attendee, Caster.Poll.Opens))).AsTask();
}
