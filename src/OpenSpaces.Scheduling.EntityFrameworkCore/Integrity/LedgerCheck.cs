namespace OpenSpaces.Scheduling;

/// <summary>Goes along a history, page by page, until its end or its first fault.</summary>
internal sealed class LedgerCheck(BoardId id, BoardRow head, string? expectedHead)
{
    private string hash = "";
    private string? fault;
    private Board? board;
    private bool isExpectedSeen = expectedHead is null;

    public long Version { get; private set; }

    public bool IsOver => fault is not null || Version >= head.Version;

    public void Take(IReadOnlyList<CommitRows> page)
    {
        foreach (CommitRows rows in page)
        {
            fault ??= CommitCheck.Fault(rows, Version, hash) ?? Follow(rows);
            if (fault is not null)
            {
                return;
            }

            (Version, hash) = (rows.Commit.Version, rows.Commit.Hash);
            isExpectedSeen |= hash == expectedHead;
        }

        fault ??= page.Count == 0 ? $"The history ends there, and the board's head says {head.Version}." : null;
    }

    /// <summary>What comes next cannot even be read.</summary>
    public void Fail(string reason) => fault = reason;

    public LedgerReport Report()
    {
        fault ??= hash != head.Hash || Version != head.Version ? "The board's head is not the last commit."
            : !isExpectedSeen ? $"No commit has the hash {expectedHead}: the history was cut off before it, or is another one."
            : board?.Id != id ? $"It is the history of board \"{board?.Id}\"."
            : null;
        return new LedgerReport(id, Version, hash, fault is null ? null : $"After event {Version}: {fault}");
    }

    private string? Follow(CommitRows rows)
    {
        try
        {
            IEnumerable<BoardEvent> events = rows.Events.Select(row => row.ToEvent());
            board = board is null ? Board.Replay(events) : board.Follow(events);
            return null;
        }
        catch (Exception e) when (e is DamagedHistoryException or UnknownBoardEventException)
        {
            return e.Message;
        }
    }
}
