using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Outbox;

/// <summary>From a board's history to announcements, however often it is read.</summary>
public sealed class BoardTellerTests
{
    private static readonly ImmutableArray<ToldChannel> Channels = [new("hall", PostRule.Plain), new("hosts", PostRule.Plain) { Readers = Audience.Hosts }];

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_servers_and_a_restart_tell_each_change_once_and_several_moves_as_one(string kind)
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);
        await DoAsync(host, board => TestHall.Propose(board, "tea"));
        await DoAsync(host, board => TestHall.Claim(board, "tea", 40));
        await PublishAsync(host, minute: 0);
        await DoAsync(host, board => board.Place(new ProposalId("tea"), TestHall.Cell(41), TestHall.ByFacilitator));
        await PublishAsync(host, minute: 4);
        await DoAsync(host, board => board.Place(new ProposalId("tea"), TestHall.Cell(50), TestHall.ByFacilitator));
        await PublishAsync(host, minute: 30);

        await Task.WhenAll(TellAsync(database.NewHost(), 3), TellAsync(database.NewHost(), 3));
        await TellAsync(database.NewHost(), 3);

        ImmutableArray<OutboxEntry> told = await host.Get<IOutbox>().FindAsync();
        Assert.Equal(["hall", "hall", "hosts", "hosts"], told.Select(entry => entry.Announcement.Channel));
        Assert.Equal(["New: Topic tea", "Moved: Topic tea"], told.Take(2).Select(entry => entry.Announcement.Subject));
        Assert.Contains("Room 1", told[0].Announcement.Text, StringComparison.Ordinal);
    }

    /// <summary>An hour after the first agenda, so that all windows are over, and nothing has begun.</summary>
    private static async Task TellAsync(TestHost host, int looks)
    {
        var outbox = host.Get<IOutbox>();
        using var stop = new CancellationTokenSource();
        var teller = new BoardTeller(
            host.Get<IBoardFeed>(), outbox, new FixedClock(TestHall.ByFacilitator.At + Duration.FromHours(1)), Channels, new TellingOptions { LookEvery = Duration.FromMilliseconds(50) });
        Task telling = teller.RunAsync(TestHall.Id, TimeProvider.System, stop.Token);
        for (int i = 0; i < 200 && (i < looks || (await outbox.FindAsync()).Length < 4); i++)
        {
            await Task.Delay(50);
        }

        await stop.CancelAsync();
        await telling;
    }

    private static async Task PublishAsync(TestHost host, int minute) =>
        await DoAsync(host, board => board.Publish(TestHall.ByFacilitator with { At = TestHall.ByFacilitator.At + Duration.FromMinutes(minute) }));

    private static async Task DoAsync(TestHost host, Func<Board, Decision> ask) => (await host.Keeper.DecideAsync(TestHall.Id, ask)).OrThrow();

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
