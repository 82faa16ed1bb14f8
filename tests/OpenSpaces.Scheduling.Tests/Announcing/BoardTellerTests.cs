using NodaTime;
using NodaTime.Testing;

namespace OpenSpaces.Scheduling.Tests.Announcing;

/// <summary>A day of a board as its teller tells it: claims that close, a contest, its verdict, a start.</summary>
public sealed class BoardTellerTests
{
    private static readonly BoardPolicy Contested = BoardPolicy.Default with { Claims = ClaimPolicy.ContestedUntilBeforeStart(Duration.FromMinutes(30)) };
    private static readonly ToldChannel[] Channels = [new("hall", PostRule.Plain) { Readers = Audience.Hosts }];

    private readonly InMemoryBoardStore store = new();
    private readonly InMemoryOutbox outbox = new();
    private readonly FakeClock clock = new(At(9, 0));
    private int told;

    [Fact]
    public async Task From_the_claims_to_the_start_each_moment_is_told_once_and_in_its_order()
    {
        var keeper = new BoardKeeper(store);
        await keeper.OpenAsync(Board.Open(new BoardId("hall-3"), Hall.Grid, Contested, Hall.ByFacilitator));
        using var stop = new CancellationTokenSource();
        Task telling = Teller().RunAsync(new BoardId("hall-3"), TimeProvider.System, stop.Token);
        await DoAsync(board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.ByFacilitator));
        await DoAsync(board => board.Propose(Hall.Topic("b", Hall.Ben), Hall.ByFacilitator));
        await DoAsync(board => board.Claim(new ProposalId("a"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)));
        await DoAsync(board => board.Claim(new ProposalId("b"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Ben)));

        await ToldAsync(At(9, 20), "Claims on Sat 10:00, Red table close in 10 min.", "Claims on Sat 10:00, Blue table close in 10 min.");
        clock.Reset(At(9, 30));
        await DoAsync(board => board.CloseClaims(Hall.RedAt(Hall.Ten), Hall.ByFacilitator.At(9, 30)));
        await ToldAsync(At(9, 31), "2 sessions want Sat 10:00, Red table: \"Topic a\", \"Topic b\". Have your say.");
        await DoAsync(board => board.Settle(Hall.RedAt(Hall.Ten), new Verdict { Rule = "approval", Ranking = [new ProposalId("b"), new ProposalId("a")] }, Hall.ByFacilitator.At(9, 35)));
        await ToldAsync(At(9, 36), "Decided by approval: Sat 10:00, Red table goes to \"Topic b\".");
        await DoAsync(board => board.Publish(Hall.ByFacilitator.At(9, 37)));
        await ToldAsync(At(9, 38), "New: \"Topic b\", Sat 10:00, Red table.");
        await ToldAsync(At(9, 47), "In 13 min: \"Topic b\", Sat 10:00, Red table.");
        await stop.CancelAsync();
        await telling;

        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Teller().RunAsync(new BoardId("hall-3"), TimeProvider.System, again.Token);

        Assert.Equal(told, (await outbox.FindAsync()).Length);

        async Task DoAsync(Func<Board, Decision> ask) => (await keeper.DecideAsync(new BoardId("hall-3"), ask)).OrThrow();
    }

    private static Instant At(int hour, int minute) => Hall.ByFacilitator.At(hour, minute).At;

    private BoardTeller Teller() => new(store, outbox, clock, Channels, new TellingOptions { Window = Duration.Zero, LookEvery = Duration.FromMilliseconds(5) });

    /// <summary>Waits until something is told, and a little longer for what should not be.</summary>
    private async Task ToldAsync(Instant now, params string[] texts)
    {
        clock.Reset(now);
        for (int i = 0; i < 1_000 && (await outbox.FindAsync()).Length < told + texts.Length; i++)
        {
            await Task.Delay(10);
        }

        await Task.Delay(50);
        Assert.Equal(texts, (await outbox.FindAsync()).Skip(told).Select(entry => entry.Announcement.Text));
        told += texts.Length;
    }
}
