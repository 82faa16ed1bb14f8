using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling;

/// <summary>Asks boards and keeps what happens: one queue a board in the process, so that nobody starves and nobody is told what was not kept.</summary>
/// <remarks>
/// What waits for a board is decided in order, each on the board the one before left, and kept in one commit. A refusal fails nobody else; nobody hears "accepted" before it is
/// kept. When another process won the race, the whole batch is decided again. Safe to call from several threads; keep one for the process. <see cref="StopAsync"/> waits for those who wait.
/// </remarks>
public sealed class BoardKeeper
{
    private readonly IBoardStore store;
    private readonly BoardKeeperOptions options;
    private readonly ConcurrentDictionary<BoardId, BoardQueue> queues = new();
    private volatile bool isStopped;

    /// <summary>Makes a keeper over a store.</summary>
    /// <param name="store">Where boards are kept.</param>
    /// <param name="options">How it queues; null = as said at each option.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public BoardKeeper(IBoardStore store, BoardKeeperOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
        this.options = options ?? new BoardKeeperOptions();
    }

    /// <summary>How many boards somebody waits for now.</summary>
    internal int QueueCount => queues.Count;

    /// <summary>Keeps a new board.</summary>
    /// <param name="opened">What <see cref="Board.Open"/> answered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>True once it is kept; false if it was refused, or there is a board by that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="opened"/> is null.</exception>
    public async ValueTask<bool> OpenAsync(Decision opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return opened.TryGetBoard(out Board? board) && await store.TryCommitAsync(new BoardCommit(board, 0, opened.Events), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds a board as it is now.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The board, or null if there is none.</returns>
    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    /// <summary>Asks a board, and keeps what it accepts.</summary>
    /// <param name="id">The board.</param>
    /// <param name="ask">Calls one verb, for example <c>board => board.Claim(proposal, cell, stamp)</c>. Pure: it is called again when another process won the race.</param>
    /// <param name="cancellationToken">Gives up waiting; once its turn has come, it is carried out and answered all the same.</param>
    /// <returns>The decision, after it was kept; or refused with <see cref="BoardIsBusy"/> where too many wait.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ask"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="ask"/> answered with a decision of another board, or with the last of several; or the keeper was stopped.</exception>
    /// <exception cref="UnknownBoardException">There is no board by that id.</exception>
    /// <exception cref="BoardStoreConflictException">Other processes won the race every time (<see cref="BoardKeeperOptions.Tries"/>); nothing is kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before its turn came; nothing of it has happened.</exception>
    public ValueTask<Decision> DecideAsync(BoardId id, Func<Board, Decision> ask, CancellationToken cancellationToken = default) =>
        JoinAsync(id, default, ask, cancellationToken);

    /// <summary>Asks a board, and keeps what it accepts once, however often the client sends the same command.</summary>
    /// <param name="id">The board.</param>
    /// <param name="command">The client's id for what it asks: the same again after a lost answer, another for anything else.</param>
    /// <param name="ask">As in <see cref="DecideAsync"/>.</param>
    /// <param name="cancellationToken">As in <see cref="DecideAsync"/>.</param>
    /// <returns>
    /// As <see cref="DecideAsync"/>; for a command that was kept before, accepted with the events of the first time and the board as it is now. A refusal, and what was so
    /// already, is no event and is not remembered: the board is asked again.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="command"/> is the default value.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="ask"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="ask"/> answered with a decision of another board, or with the last of several; or the keeper was stopped.</exception>
    /// <exception cref="UnknownBoardException">There is no board by that id.</exception>
    /// <exception cref="BoardStoreConflictException">Other processes won the race every time (<see cref="BoardKeeperOptions.Tries"/>); nothing is kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before its turn came; nothing of it has happened.</exception>
    public ValueTask<Decision> DecideOnceAsync(BoardId id, CommandId command, Func<Board, Decision> ask, CancellationToken cancellationToken = default) =>
        command == default ? throw new ArgumentException("A command needs an id.", nameof(command)) : JoinAsync(id, command, ask, cancellationToken);

    /// <summary>Takes nobody else on, and waits until everybody who waits has been answered. A container that made the keeper calls it at its own end.</summary>
    /// <returns>Completes when all queues are empty.</returns>
    public async ValueTask StopAsync()
    {
        isStopped = true;
        while (!queues.IsEmpty)
        {
            await Task.WhenAll(queues.Values.Select(queue => queue.Drained)).ConfigureAwait(false);
        }
    }

    private ValueTask<Decision> JoinAsync(BoardId id, CommandId command, Func<Board, Decision> ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (isStopped)
        {
            throw new InvalidOperationException("The keeper was stopped, because the process is about to end. Nothing has happened.");
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Decision>(cancellationToken);
        }

        var pending = new PendingDecision(command, ask);
        pending.GiveUpWith(cancellationToken);
        bool isFull;
        for (BoardQueue queue = QueueOf(id); !queue.TryJoin(pending, out isFull); queue = QueueOf(id))
        {
            // It was about to go, and may not have been taken out yet.
            Retire(queue);
        }

        // Nobody else holds what found no room: whether it was given up meanwhile is one with being told so.
        return isFull && pending.TryTake() ? new(Decision.Refused([new BoardIsBusy(id, options.QueueLength)])) : new(pending.Answer);
    }

    private BoardQueue QueueOf(BoardId id) => queues.GetOrAdd(id, static (key, keeper) => new BoardQueue(key, keeper.store, keeper.options, keeper.Retire), this);

    private void Retire(BoardQueue queue) => queues.TryRemove(KeyValuePair.Create(queue.Id, queue));
}
