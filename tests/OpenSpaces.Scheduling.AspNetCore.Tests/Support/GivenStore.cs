namespace OpenSpaces.Scheduling.Tests;

/// <summary>A store of one board, whatever a test puts there.</summary>
internal sealed class GivenStore : IBoardStore
{
    public Board? Board { get; set; }

    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => new(Board?.Id == id ? Board : null);

    public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        Board = commit.After;
        return new(true);
    }
}
