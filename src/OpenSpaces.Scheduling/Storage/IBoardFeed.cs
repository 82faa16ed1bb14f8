namespace OpenSpaces.Scheduling;

/// <summary>What happens on boards, as it happens: for pages that follow a board, and for everything that is told of it.</summary>
/// <remarks>Safe to call from several threads. Failures of the store itself bubble untouched.</remarks>
public interface IBoardFeed
{
    /// <summary>Follows a board: everything after a version, in order, without gap and without repeat, whichever process did it.</summary>
    /// <param name="board">The board. One that is not there yet is waited for.</param>
    /// <param name="fromVersion">The version that the caller knows; 0 = from the opening.</param>
    /// <param name="cancellationToken">Stops following; the enumeration then ends by <see cref="OperationCanceledException"/>.</param>
    /// <returns>The events, each with the version that it led to. It never ends by itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fromVersion"/> is negative.</exception>
    IAsyncEnumerable<BoardChange> WatchAsync(BoardId board, long fromVersion, CancellationToken cancellationToken = default);
}
