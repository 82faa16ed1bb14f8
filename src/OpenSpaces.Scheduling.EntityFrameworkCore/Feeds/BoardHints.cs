namespace OpenSpaces.Scheduling;

/// <summary>"Board b is at version v": wakes those who follow it. A hint that is lost costs a delay and never an event, for what is told is always read from the database.</summary>
internal sealed class BoardHints
{
    private readonly Lock gate = new();
    private readonly Dictionary<BoardId, Watched> watched = [];

    /// <summary>The boards that somebody follows now.</summary>
    public IReadOnlyList<BoardId> Watching
    {
        get
        {
            lock (gate)
            {
                return [.. watched.Keys];
            }
        }
    }

    /// <summary>Begins to listen for a board; hints from now on are not missed.</summary>
    public void Join(BoardId board)
    {
        lock (gate)
        {
            watched[board] = watched.TryGetValue(board, out Watched? known) ? known with { Followers = known.Followers + 1 } : new Watched(1, 0, NewBell());
        }
    }

    public void Leave(BoardId board)
    {
        lock (gate)
        {
            Watched left = watched[board] with { Followers = watched[board].Followers - 1 };
            if (left.Followers == 0)
            {
                watched.Remove(board);
            }
            else
            {
                watched[board] = left;
            }
        }
    }

    /// <summary>Several hints in a row are one: only the highest version counts.</summary>
    public void Tell(BoardId board, long version)
    {
        TaskCompletionSource? bell = null;
        lock (gate)
        {
            if (watched.TryGetValue(board, out Watched? known) && version > known.Version)
            {
                bell = known.Bell;
                watched[board] = known with { Version = version, Bell = NewBell() };
            }
        }

        bell?.SetResult();
    }

    /// <summary>Whether somebody follows the board who does not know of this version yet.</summary>
    public bool IsNews(BoardId board, long version)
    {
        lock (gate)
        {
            return watched.TryGetValue(board, out Watched? known) && version > known.Version;
        }
    }

    /// <summary>Waits until a version past the one known is hinted at.</summary>
    public Task PastAsync(BoardId board, long version, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return watched[board] is var known && known.Version > version ? Task.CompletedTask : known.Bell.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Watched(int Followers, long Version, TaskCompletionSource Bell);
}
