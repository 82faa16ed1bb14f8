namespace OpenSpaces.Scheduling.Testing;

/// <summary>What a check works with: the store, opened as often as it likes, and boards that nobody else uses.</summary>
internal sealed class BoardStoreCase(Func<ValueTask<IBoardStore>> open, string prefix)
{
    public BoardId Id { get; } = new($"{prefix}:a");

    public BoardId Other { get; } = new($"{prefix}:b");

    public ValueTask<IBoardStore> OpenAsync() => open();

    /// <summary>Given: a board with proposals p0, p1, … that nobody has placed.</summary>
    public static async Task<Board> GivenBoardAsync(IBoardStore store, BoardId id, int proposals = 0)
    {
        Decision opened = ContractHall.Open(id);
        Board board = opened.OrThrow();
        Expect.That(await store.TryCommitAsync(new BoardCommit(board, 0, opened.Events)).ConfigureAwait(false), "A new board was not kept.");
        if (proposals > 0)
        {
            Board before = board;
            (board, BoardCommit commit) = ContractHall.Proposed(before, [.. Enumerable.Range(0, proposals).Select(i => $"p{i}")]);
            Expect.That(await store.TryCommitAsync(commit).ConfigureAwait(false), "A commit on the board as it is was not kept.");
        }

        return board;
    }
}
