using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Feeds;

public sealed class BoardFeedTests
{
    private const int Each = 60;

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_follows_is_told_everything_in_order_without_gap_or_repeat_whoever_did_it(string kind)
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost here = database.NewHost();
        TestHost there = database.NewHost();
        await TestHall.OpenAsync(here.Store);
        Task<List<BoardChange>> all = TakeAsync(here.Get<IBoardFeed>(), 0, 1 + (2 * Each));

        await Task.WhenAll(ProposeAsync(here, "here"), ProposeAsync(there, "there"));
        List<BoardChange> told = await all;

        Assert.Equal(Enumerable.Range(1, 1 + (2 * Each)).Select(version => (long)version), told.Select(change => change.Version));
        Assert.Equal(told.Count, Board.Replay(told.Select(change => change.Event)).Version);
    }

    [Fact]
    public async Task Who_comes_back_in_the_middle_of_a_commit_is_told_the_rest_of_it()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);
        TestHost host = database.NewHost();
        Board board = await TestHall.OpenAsync(host.Store);
        Decision one = TestHall.Propose(board, "one");
        Decision two = TestHall.Propose(one.OrThrow(), "two");
        Decision three = TestHall.Propose(two.OrThrow(), "three");
        Assert.True(await host.Store.TryCommitAsync(new BoardCommit(three.OrThrow(), 1, [.. one.Events, .. two.Events, .. three.Events])));

        List<BoardChange> told = await TakeAsync(host.Get<IBoardFeed>(), 2, 2);

        Assert.Equal([3L, 4L], told.Select(change => change.Version));
        Assert.Equal("three", Assert.IsType<ProposalPosted>(told[1].Event).Proposal.Id.Value);
    }

    [Fact]
    public async Task Who_stops_following_is_let_go()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);
        using var stop = new CancellationTokenSource();
        Task<List<BoardChange>> following = TakeAsync(host.Get<IBoardFeed>(), 0, 2, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
        Assert.Empty(host.Get<BoardHints>().Watching);
    }

    private static async Task ProposeAsync(TestHost host, string name)
    {
        for (int i = 0; i < Each; i++)
        {
            string id = $"{name}-{i}";
            (await host.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, id))).OrThrow();
        }
    }

    private static async Task<List<BoardChange>> TakeAsync(IBoardFeed feed, long from, int count, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var told = new List<BoardChange>();
        await foreach (BoardChange change in feed.WatchAsync(TestHall.Id, from, patience.Token))
        {
            told.Add(change);
            if (told.Count == count)
            {
                break;
            }
        }

        return told;
    }
}
