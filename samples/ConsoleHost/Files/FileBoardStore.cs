using System.Collections.Immutable;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>A store for one board in one file: all that a host has to write to keep boards its own way.</summary>
/// <remarks>
/// A commit is kept once the whole file is replaced. If somebody else replaced it since it was read, the commit has lost the race, and the keeper asks the board again as it is
/// now. Two processes that save within the same instant are not told apart: a facilitator's desk is one process.
/// </remarks>
internal sealed class FileBoardStore(string path, BoardFile? initial = null) : IBoardStore
{
    private BoardFile file = initial ?? new BoardFile([], ImmutableDictionary<PersonId, string>.Empty);
    private Board? board;
    private (DateTime Written, long Length) seen;

    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (File.Exists(path) && Look() is var now && now != seen)
        {
            file = BoardFiles.Load(path);
            board = BoardFiles.Open(path, file);
            seen = now;
        }

        return new(board?.Id == id ? board : null);
    }

    public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if ((board?.Version ?? 0) != commit.ExpectedVersion || (File.Exists(path) ? Look() : default) != seen)
        {
            return new(false);
        }

        BoardFile next = file.After(commit.Events);
        BoardFiles.Save(path, next);
        (file, board, seen) = (next, commit.After, Look());
        return new(true);
    }

    private (DateTime Written, long Length) Look()
    {
        var known = new FileInfo(path);
        return (known.LastWriteTimeUtc, known.Length);
    }
}
