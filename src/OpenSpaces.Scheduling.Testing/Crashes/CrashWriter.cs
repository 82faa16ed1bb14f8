namespace OpenSpaces.Scheduling.Testing;

/// <summary>What a process does until it is killed: it has one thing after another kept, and says of each when its answer has come.</summary>
/// <remarks>Run it in a process of its own, with the standard output as what it tells; <see cref="CrashCheck"/> then says whether what it was told was true.</remarks>
public static class CrashWriter
{
    /// <summary>Opens a board to write on, if it is not there yet.</summary>
    /// <param name="store">The store under test.</param>
    /// <param name="board">The board.</param>
    /// <returns>Completes once it is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public static async Task OpenAsync(IBoardStore store, BoardId board)
    {
        ArgumentNullException.ThrowIfNull(store);
        Decision opened = ContractHall.Open(board);
        await store.TryCommitAsync(new BoardCommit(opened.OrThrow(), 0, opened.Events)).ConfigureAwait(false);
    }

    /// <summary>Writes until it is stopped: several clients, each with one command after the other, through one keeper, so that commits carry several commands.</summary>
    /// <param name="store">The store under test.</param>
    /// <param name="board">A board that <see cref="OpenAsync"/> opened.</param>
    /// <param name="name">What no other writer on the board is called: 1 to 32 characters that an id may have, and no colon.</param>
    /// <param name="clients">How many ask at once, at least 1.</param>
    /// <param name="told">Gets a line for each command that was answered as kept: its id. Flushed after each line.</param>
    /// <param name="cancellationToken">Stops writing after the answers that are under way.</param>
    /// <returns>Completes once stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> or <paramref name="told"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no part of an id.</exception>
    public static async Task WriteAsync(IBoardStore store, BoardId board, string name, int clients, TextWriter told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(told);
        var keeper = new BoardKeeper(store);
        TextWriter inTurn = TextWriter.Synchronized(told);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(
            async () =>
            {
                for (int i = 0; !cancellationToken.IsCancellationRequested; i++)
                {
                    var command = new CommandId($"{name}:{client}:{i}");
                    (await keeper.DecideOnceAsync(board, command, now => ContractHall.Propose(now, command.Value), CancellationToken.None).ConfigureAwait(false)).OrThrow();
                    await inTurn.WriteLineAsync(command.Value).ConfigureAwait(false);
                    await inTurn.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                }
            },
            CancellationToken.None))).ConfigureAwait(false);
    }
}
