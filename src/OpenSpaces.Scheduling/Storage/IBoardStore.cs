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
}
