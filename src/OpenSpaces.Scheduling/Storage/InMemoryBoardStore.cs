using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps boards as long as the process lives: for tests, demos, and hosts that keep the events themselves.</summary>
public sealed class InMemoryBoardStore : IBoardStore
{
    private readonly ConcurrentDictionary<BoardId, Board> boards = new();

    /// <inheritdoc/>
    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boards.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="commit"/> is null.</exception>
    public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        cancellationToken.ThrowIfCancellationRequested();
        Board? known = boards.GetValueOrDefault(commit.After.Id);
        if ((known?.Version ?? 0) != commit.ExpectedVersion)
        {
            return new(false);
        }

        return new(known is null
            ? boards.TryAdd(commit.After.Id, commit.After)
            : boards.TryUpdate(commit.After.Id, commit.After, known));
    }
}
