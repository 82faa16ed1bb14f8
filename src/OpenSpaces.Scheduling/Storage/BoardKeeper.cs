using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling;

/// <summary>Asks boards and keeps what happens: one queue a board in the process, so that nobody starves and nobody is told what was not kept.</summary>
/// <remarks>
/// What waits for a board is decided in order, each on the board the one before left, and kept in one commit. A refusal fails nobody else; nobody hears "accepted" before it is
/// kept. When another process won the race, the whole batch is decided again. Safe to call from several threads; keep one for the process.
/// </remarks>
public sealed class BoardKeeper
{
    private readonly IBoardStore store;
    private readonly BoardKeeperOptions options;
    private readonly ConcurrentDictionary<BoardId, BoardQueue> queues = new();

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
    /// <param name="cancellationToken">Gives up waiting; once its turn has come, it may happen all the same.</param>
    /// <returns>The decision, after it was kept; or refused with <see cref="BoardIsBusy"/> where too many wait.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ask"/> is null.</exception>
    /// <exception cref="UnknownBoardException">There is no board by that id.</exception>
    /// <exception cref="BoardStoreConflictException">Other processes won the race every time (<see cref="BoardKeeperOptions.Tries"/>); nothing is kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<Decision> DecideAsync(BoardId id, Func<Board, Decision> ask, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        BoardQueue queue = queues.GetOrAdd(id, static (key, keeper) => new BoardQueue(key, keeper.store, keeper.options), this);
        return queue.AskAsync(ask, cancellationToken);
    }
}
