namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardKeeperRetryTests
{
    private static readonly CommandId Command = new("phone-7:1");

    [Fact]
    public async Task A_retry_after_a_lost_answer_gets_the_first_result()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
        var store = new GatedStore(inner) { LosesAnswers = true };
        var keeper = new BoardKeeper(store);
        Task<Decision> lost = Claim(keeper).AsTask();
        await Assert.ThrowsAsync<IOException>(() => lost);
        store.LosesAnswers = false;
        (await keeper.DecideAsync(KeptHall.Id, board => board.Unplace(new ProposalId("a"), Hall.ByFacilitator.Because("moved on")))).OrThrow();
        (await keeper.DecideAsync(KeptHall.Id, KeptHall.Claim("b", Hall.Ben, Hall.RedAt(Hall.Ten)))).OrThrow();

        Decision retried = await Claim(keeper);

        Assert.IsType<ProposalPlaced>(Assert.Single(retried.Events));
        Assert.Equal(new ProposalId("b"), retried.OrThrow().OccupantOf(Hall.RedAt(Hall.Ten))!.Id);
        Assert.Equal(6, (await inner.FindAsync(KeptHall.Id))!.Version);
    }

    [Fact]
    public async Task A_command_sent_twice_at_once_is_carried_out_once()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha));
        var store = new GatedStore(inner);
        var keeper = new BoardKeeper(store);
        store.Close();
        Task<Decision> before = keeper.DecideAsync(KeptHall.Id, board => board.Freeze(Hall.Two.Id, Hall.ByFacilitator)).AsTask();
        await store.Reached;

        Task<Decision> one = Claim(keeper).AsTask();
        Task<Decision> two = Claim(keeper).AsTask();
        store.Open();

        await before;
        Assert.Equal((await one).Events, (await two).Events);
        Assert.IsType<ProposalPlaced>(Assert.Single((await one).Events));
        Assert.Equal(4, (await inner.FindAsync(KeptHall.Id))!.Version);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered_because_the_board_may_have_changed()
    {
        InMemoryBoardStore store = await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
        var keeper = new BoardKeeper(store);
        (await keeper.DecideAsync(KeptHall.Id, KeptHall.Claim("b", Hall.Ben, Hall.RedAt(Hall.Ten)))).OrThrow();
        Decision refused = await Claim(keeper);
        (await keeper.DecideAsync(KeptHall.Id, board => board.Unplace(new ProposalId("b"), Hall.By(Hall.Ben)))).OrThrow();

        Decision retried = await Claim(keeper);

        Assert.False(refused.IsAccepted);
        Assert.True(retried.IsAccepted);
    }

    [Fact]
    public async Task A_command_of_one_board_says_nothing_of_another()
    {
        var other = new BoardId("hall-4");
        InMemoryBoardStore store = await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha));
        var keeper = new BoardKeeper(store);
        Assert.True(await keeper.OpenAsync(Board.Open(other, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        (await Claim(keeper)).OrThrow();

        Decision elsewhere = await keeper.DecideOnceAsync(other, Command, KeptHall.Claim("a", Hall.Asha, Hall.RedAt(Hall.Ten)));

        Assert.IsType<UnknownProposal>(Assert.Single(elsewhere.Conflicts));
    }

    [Fact]
    public async Task A_command_without_an_id_is_the_callers_mistake()
    {
        var keeper = new BoardKeeper(new InMemoryBoardStore());

        await Assert.ThrowsAsync<ArgumentException>(async () => await keeper.DecideOnceAsync(KeptHall.Id, default, board => board.Publish(Hall.ByFacilitator)));
    }

    [Fact]
    public async Task A_store_that_keeps_no_commands_says_so_before_anything_happens()
    {
        InMemoryBoardStore inner = await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha));
        var keeper = new BoardKeeper(new WithoutCommands(inner));

        await Assert.ThrowsAsync<NotSupportedException>(async () => await Claim(keeper));

        Assert.Equal(2, (await inner.FindAsync(KeptHall.Id))!.Version);
    }

    private static ValueTask<Decision> Claim(BoardKeeper keeper) =>
        keeper.DecideOnceAsync(KeptHall.Id, Command, KeptHall.Claim("a", Hall.Asha, Hall.RedAt(Hall.Ten)));

    private sealed class WithoutCommands(IBoardStore inner) : IBoardStore
    {
        public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

        public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default) => inner.TryCommitAsync(commit, cancellationToken);
    }
}
