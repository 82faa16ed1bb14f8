using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Where boards are kept: as events or as snapshots, as the store likes.</summary>
/// <remarks>Safe to call from several threads. Failures of the store itself bubble untouched.</remarks>
public interface IBoardStore
{
    /// <summary>Finds a board as it is now.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The board, or null if there is none.</returns>
    ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default);

    /// <summary>Finds what a command led to, if it was ever kept.</summary>
    /// <param name="id">The board it was asked of.</param>
    /// <param name="command">The client's id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Its events, in order; empty if no such command was kept. A store may forget commands that no client will send again, and says after how long.</returns>
    /// <exception cref="NotSupportedException">The store keeps no commands, which is so unless it says otherwise: only <see cref="BoardKeeper.DecideAsync"/> works over it.</exception>
    ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"{GetType().Name} keeps no commands, so that none could be carried out once only. Use another store, or ask without a command's id.");

    /// <summary>Keeps what happened, if nothing else has happened since it was decided.</summary>
    /// <param name="commit">What happened; its commands are kept with it, or not at all.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was kept is then unknown.</param>
    /// <returns>True once it is kept for good; false if the race was lost, and nothing is kept.</returns>
    ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default);

    /// <summary>Has something decided on the board as it is now, and keeps it.</summary>
    /// <param name="id">The board.</param>
    /// <param name="commands">The commands to look up first; empty = none.</param>
    /// <param name="decide">
    /// Gets the board as it is now and what those of the commands led to that were kept before; answers with what is to be kept, or null if nothing happens. Pure: a store may ask
    /// it again, and the last answer counts.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting; whether it was kept is then unknown.</param>
    /// <returns>True once the last answer is kept for good, or was null of the board as it is; false if the race was lost, and nothing is kept.</returns>
    /// <exception cref="UnknownBoardException">There is no board by that id.</exception>
    /// <exception cref="NotSupportedException">There are commands, and the store keeps none.</exception>
    /// <remarks>
    /// Unless the store says otherwise it finds, asks and tries once. A store that can keep other writers off a board asks again while it does, so that a race is never lost twice, and
    /// finds all commands at once.
    /// </remarks>
    async ValueTask<bool> TryDecideAsync(
        BoardId id,
        ImmutableArray<CommandId> commands,
        Func<Board, IReadOnlyDictionary<CommandId, ImmutableArray<BoardEvent>>, BoardCommit?> decide,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        Board board = await FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(id);
        var kept = new Dictionary<CommandId, ImmutableArray<BoardEvent>>();
        foreach (CommandId command in commands)
        {
            if (await FindCommandAsync(id, command, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } events)
            {
                kept[command] = events;
            }
        }

        return decide(board, kept) is not { } commit || await TryCommitAsync(commit, cancellationToken).ConfigureAwait(false);
    }
}
