namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardKeeperQueueTests
{
    [Fact]
    public async Task One_board_does_not_wait_for_another()
    {
        var store = new GatedStore(await KeptHall.StoreAsync());
        var keeper = new BoardKeeper(store);
        store.Close();
        Task<Decision> held = Post(keeper, "a");
        await store.Reached;

        var other = new BoardId("hall-4");
        Assert.True(await keeper.OpenAsync(Board.Open(other, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        Decision decision = await keeper.DecideAsync(other, board => board.Publish(Hall.ByFacilitator));

        Assert.True(decision.IsAccepted);
        Assert.False(held.IsCompleted);
        store.Open();
        Assert.True((await held).IsAccepted);
    }

    [Fact]
    public async Task Giving_up_once_its_turn_has_come_changes_nothing_either()
    {
        var store = new GatedStore(await KeptHall.StoreAsync());
        var keeper = new BoardKeeper(store);
        using var cancellation = new CancellationTokenSource();
        store.Close();
        Task<Decision> taken = Post(keeper, "a", cancellation.Token);
        await store.Reached;

        await cancellation.CancelAsync();
        store.Open();

        Assert.True((await taken).IsAccepted);
    }

    [Fact]
    public async Task Stop_answers_everybody_who_waits_and_takes_nobody_else_on()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync();
        var store = new GatedStore(inner);
        var keeper = new BoardKeeper(store, new BoardKeeperOptions { BatchSize = 2 });
        store.Close();
        Task<Decision>[] waiting = [.. Enumerable.Range(0, 9).Select(i => Post(keeper, $"t{i}"))];
        await store.Reached;

        Task stop = keeper.StopAsync().AsTask();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Post(keeper, "late"));
        store.Open();
        await stop;

        Assert.All(waiting, task => Assert.True(task.IsCompletedSuccessfully));
        Assert.Equal(9, (await inner.FindAsync(KeptHall.Id))!.Proposals.Length);
    }

    [Fact]
    public async Task Two_keepers_in_front_of_one_store_lose_nothing()
    {
        InMemoryBoardStore store = await KeptHall.StoreAsync();
        var one = new BoardKeeper(store, new BoardKeeperOptions { Tries = 1_000 });
        var other = new BoardKeeper(store, new BoardKeeperOptions { Tries = 1_000 });

        Decision[] decisions = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Post(i % 2 == 0 ? one : other, $"t{i}"))));

        Assert.All(decisions, decision => Assert.True(decision.IsAccepted));
        Assert.Equal(200, (await store.FindAsync(KeptHall.Id))!.Proposals.Length);
    }

    [Fact]
    public async Task Ids_that_somebody_made_up_leave_nothing_behind()
    {
        var keeper = new BoardKeeper(new InMemoryBoardStore());

        for (int i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<UnknownBoardException>(async () => await keeper.DecideAsync(new BoardId($"made-up-{i}"), board => board.Publish(Hall.ByFacilitator)));
        }

        await keeper.StopAsync();
        Assert.Equal(0, keeper.QueueCount);
    }

    private static Task<Decision> Post(BoardKeeper keeper, string id, CancellationToken cancellationToken = default) =>
        keeper.DecideAsync(KeptHall.Id, board => board.Propose(Hall.Topic(id), Hall.ByFacilitator), cancellationToken).AsTask();
}
