namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardKeeperDecideTests
{
    private static readonly Proposal A = Hall.Topic("a", Hall.Asha);
    private static readonly Proposal B = Hall.Topic("b", Hall.Ben);

    [Fact]
    public async Task A_refusal_changes_nothing_and_fails_nobody_else_who_waits()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync(A, B);
        var store = new GatedStore(inner);
        var keeper = new BoardKeeper(store);
        store.Close();

        Task<Decision> first = keeper.DecideAsync(KeptHall.Id, board => board.Freeze(Hall.Two.Id, Hall.ByFacilitator)).AsTask();
        await store.Reached;
        Task<Decision> winner = keeper.DecideAsync(KeptHall.Id, KeptHall.Claim("a", Hall.Asha, Hall.RedAt(Hall.Ten))).AsTask();
        Task<Decision> loser = keeper.DecideAsync(KeptHall.Id, KeptHall.Claim("b", Hall.Ben, Hall.RedAt(Hall.Ten))).AsTask();
        Task<Decision> other = keeper.DecideAsync(KeptHall.Id, KeptHall.Claim("b", Hall.Ben, Hall.BlueAt(Hall.Ten))).AsTask();
        store.Open();

        Assert.True((await first).IsAccepted);
        Assert.True((await winner).IsAccepted);
        Assert.Equal(A.Id, Assert.IsType<CellTaken>(Assert.Single((await loser).Conflicts)).By);
        Assert.True((await other).IsAccepted);
        Assert.Equal(2, store.Commits);
    }

    [Fact]
    public async Task What_waits_is_committed_together_up_to_the_bound()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync();
        var store = new GatedStore(inner);
        var keeper = new BoardKeeper(store, new BoardKeeperOptions { BatchSize = 10 });
        store.Close();

        Task<Decision> first = keeper.DecideAsync(KeptHall.Id, board => board.Propose(A, Hall.ByFacilitator)).AsTask();
        await store.Reached;
        Task<Decision>[] others =
        [
            .. Enumerable.Range(0, 25).Select(i =>
                keeper.DecideAsync(KeptHall.Id, board => board.Propose(Hall.Topic($"t{i}"), Hall.ByFacilitator)).AsTask()),
        ];
        store.Open();
        Decision[] decisions = [await first, .. await Task.WhenAll(others)];

        Assert.All(decisions, decision => Assert.True(decision.IsAccepted));
        Assert.Equal(1 + 3, store.Commits);
        Assert.Equal(26, (await inner.FindAsync(KeptHall.Id))!.Proposals.Length);
    }

    [Fact]
    public async Task A_decision_that_another_board_made_is_not_kept()
    {
        InMemoryBoardStore store = await KeptHall.StoreAsync(A);
        var keeper = new BoardKeeper(store);
        Board elsewhere = Board.Open(new BoardId("hall-4"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator).OrThrow().With(A);

        Task<Decision> ofAnother = keeper.DecideAsync(KeptHall.Id, _ => elsewhere.Publish(Hall.ByFacilitator)).AsTask();
        Task<Decision> ofTwoVerbs = keeper.DecideAsync(KeptHall.Id, board => board.With(B).Propose(Hall.Topic("c"), Hall.ByFacilitator)).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ofAnother);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ofTwoVerbs);
        Assert.Equal(2, (await store.FindAsync(KeptHall.Id))!.Version);
    }
}
