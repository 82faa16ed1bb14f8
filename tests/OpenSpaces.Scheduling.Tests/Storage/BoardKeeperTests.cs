using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardKeeperTests
{
    private static readonly BoardId Id = new("hall-3");
    private static readonly Cell Cell = Hall.RedAt(Hall.Ten);

    [Fact]
    public async Task What_is_accepted_is_kept()
    {
        BoardKeeper keeper = await Opened(new InMemoryBoardStore());

        Decision decision = await keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)));

        Assert.True(decision.IsAccepted);
        Assert.NotNull((await keeper.FindAsync(Id))!.Find(new ProposalId("a")));
    }

    [Fact]
    public async Task An_unknown_board_is_named()
    {
        var keeper = new BoardKeeper(new InMemoryBoardStore());

        var thrown = await Assert.ThrowsAsync<UnknownBoardException>(async () => await keeper.DecideAsync(Id, board => board.Publish(Hall.ByFacilitator)));

        Assert.Equal(Id, thrown.Board);
    }

    [Fact]
    public async Task A_board_is_opened_once()
    {
        BoardKeeper keeper = await Opened(new InMemoryBoardStore());

        Assert.False(await keeper.OpenAsync(Board.Open(Id, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        Assert.False(await keeper.OpenAsync(Board.Open(new BoardId("other"), Hall.Grid, BoardPolicy.Default, Hall.By(Hall.Asha))));
    }

    [Fact]
    public async Task A_question_that_throws_fails_its_own_caller_and_nobody_else()
    {
        BoardKeeper keeper = await Opened(new InMemoryBoardStore());

        Task<Decision> bad = keeper.DecideAsync(Id, _ => throw new InvalidOperationException("mine")).AsTask();
        Task<Decision> good = keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha))).AsTask();

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.True((await good).IsAccepted);
    }

    [Fact]
    public async Task A_lost_race_is_decided_again_on_what_the_winner_left()
    {
        var store = new InMemoryBoardStore();
        BoardKeeper here = await Opened(store);
        await here.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)));
        await here.DecideAsync(Id, board => board.Propose(Hall.Topic("b", Hall.Ben), Hall.By(Hall.Ben)));
        var there = new BoardKeeper(store);
        int asked = 0;

        // The other process claims the cell between our question and our commit.
        Decision decision = await here.DecideAsync(Id, board =>
        {
            if (asked++ == 0)
            {
                there.DecideAsync(Id, other => other.Claim(new ProposalId("b"), Cell, Hall.By(Hall.Ben))).AsTask().GetAwaiter().GetResult();
            }

            return board.Claim(new ProposalId("a"), Cell, Hall.By(Hall.Asha));
        });

        Assert.Equal(2, asked);
        Assert.Equal(new ProposalId("b"), Assert.IsType<CellTaken>(Assert.Single(decision.Conflicts)).By);
    }

    [Fact]
    public async Task A_race_lost_every_time_says_so_and_keeps_nothing()
    {
        var keeper = new BoardKeeper(new Losing(await StoreWithBoard()), new BoardKeeperOptions { Tries = 3 });

        await Assert.ThrowsAsync<BoardStoreConflictException>(async () =>
            await keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha))));
    }

    [Fact]
    public async Task What_the_store_throws_reaches_everybody_who_waited_and_the_queue_goes_on()
    {
        var store = new Failing(await StoreWithBoard());
        var keeper = new BoardKeeper(store);

        await Assert.ThrowsAsync<IOException>(async () => await keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha))));
        store.Fails = false;

        Assert.True((await keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)))).IsAccepted);
    }

    [Fact]
    public async Task Past_its_bound_the_queue_says_busy_and_keeps_those_who_wait()
    {
        BoardKeeper keeper = await Opened(new InMemoryBoardStore(), new BoardKeeperOptions { QueueLength = 2 });
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        Task<Decision> first = keeper.DecideAsync(Id, board =>
        {
            begun.Set();
            gate.Wait();
            return board.Propose(Hall.Topic("first", Hall.Asha), Hall.By(Hall.Asha));
        }).AsTask();
        begun.Wait();

        Task<Decision>[] waiting = [.. Enumerable.Range(0, 5).Select(i =>
            keeper.DecideAsync(Id, board => board.Propose(Hall.Topic($"p{i}", Hall.Ben), Hall.By(Hall.Ben))).AsTask())];
        gate.Set();
        Decision[] decisions = await Task.WhenAll(waiting);

        Assert.True((await first).IsAccepted);
        Assert.Equal(2, decisions.Count(decision => decision.IsAccepted));
        Assert.All(decisions.Where(decision => !decision.IsAccepted), decision => Assert.IsType<BoardIsBusy>(Assert.Single(decision.Conflicts)));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_asked()
    {
        BoardKeeper keeper = await Opened(new InMemoryBoardStore());
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        using var giveUp = new CancellationTokenSource();
        Task<Decision> first = keeper.DecideAsync(Id, board =>
        {
            begun.Set();
            gate.Wait();
            return board.Propose(Hall.Topic("first", Hall.Asha), Hall.By(Hall.Asha));
        }).AsTask();
        begun.Wait();
        Task<Decision> second = keeper.DecideAsync(Id, board => board.Propose(Hall.Topic("second", Hall.Ben), Hall.By(Hall.Ben)), giveUp.Token).AsTask();

        await giveUp.CancelAsync();
        gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True((await first).IsAccepted);
        Assert.Null((await keeper.FindAsync(Id))!.Find(new ProposalId("second")));
    }

    [Fact]
    public async Task Of_64_who_claim_one_cell_at_once_exactly_one_wins_and_every_other_is_told_who()
    {
        const int Rounds = 1_000;
        const int Claimants = 64;
        Board board = Hall.Open();
        for (int i = 0; i < Claimants; i++)
        {
            board = board.Propose(Hall.Topic($"p{i}", new PersonId($"person{i}")), Hall.ByFacilitator).OrThrow();
        }

        for (int round = 0; round < Rounds; round++)
        {
            var store = new InMemoryBoardStore();
            await store.TryCommitAsync(new BoardCommit(board, 0, []));
            var keeper = new BoardKeeper(store);
            var decisions = new ConcurrentBag<Decision>();

            await Task.WhenAll(Enumerable.Range(0, Claimants).Select(i => Task.Run(async () =>
                decisions.Add(await keeper.DecideAsync(Id, b => b.Claim(new ProposalId($"p{i}"), Cell, Hall.By(new PersonId($"person{i}"))))))));

            Decision winner = Assert.Single(decisions, decision => decision.IsAccepted);
            ProposalId won = Assert.IsType<ProposalPlaced>(Assert.Single(winner.Events)).Proposal;
            Assert.Equal(Claimants - 1, decisions.Count(decision => decision.Conflicts is [CellTaken taken] && taken.By == won && !taken.NearestFree.IsEmpty));
            Assert.Equal(won, (await keeper.FindAsync(Id))!.OccupantOf(Cell)!.Id);
        }
    }

    private static async Task<BoardKeeper> Opened(IBoardStore store, BoardKeeperOptions? options = null)
    {
        var keeper = new BoardKeeper(store, options);
        Assert.True(await keeper.OpenAsync(Board.Open(Id, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        return keeper;
    }

    private static async Task<InMemoryBoardStore> StoreWithBoard()
    {
        var store = new InMemoryBoardStore();
        await Opened(store);
        return store;
    }

    private sealed class Losing(IBoardStore inner) : IBoardStore
    {
        public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

        public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) =>
            inner.FindCommandAsync(id, command, cancellationToken);

        public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default) => new(false);
    }

    private sealed class Failing(IBoardStore inner) : IBoardStore
    {
        public bool Fails { get; set; } = true;

        public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

        public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) =>
            inner.FindCommandAsync(id, command, cancellationToken);

        public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default) =>
            Fails ? throw new IOException("The disk is full.") : inner.TryCommitAsync(commit, cancellationToken);
    }
}
