using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What is kept is found, and nothing else.</summary>
internal static class KeepingChecks
{
    public static IEnumerable<(string Name, Func<BoardStoreCase, Task> Check)> All =>
    [
        ("A board that was never opened is not found", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);

            Expect.That(await store.FindAsync(given.Id).ConfigureAwait(false) is null, "A board is found that was never opened.");
        }),
        ("What was kept is found again by a store that is opened anew", async given =>
        {
            Board kept = await BoardStoreCase.GivenBoardAsync(await given.OpenAsync().ConfigureAwait(false), given.Id, proposals: 5).ConfigureAwait(false);

            IBoardStore anew = await given.OpenAsync().ConfigureAwait(false);

            Expect.SameBoard(kept, await anew.FindAsync(given.Id).ConfigureAwait(false));
        }),
        ("A history of many commits is found again as it happened", ManyCommitsAsync),
        ("A board is opened once", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board kept = await BoardStoreCase.GivenBoardAsync(store, given.Id, proposals: 1).ConfigureAwait(false);

            Decision again = ContractHall.Open(given.Id);

            Expect.That(!await store.TryCommitAsync(new BoardCommit(again.OrThrow(), 0, again.Events)).ConfigureAwait(false), "A board was opened twice.");
            Expect.SameBoard(kept, await store.FindAsync(given.Id).ConfigureAwait(false));
        }),
        ("A commit on an older version is refused, and nothing of it is kept", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board before = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
            (Board kept, BoardCommit first) = ContractHall.Proposed(before, "first");
            Expect.That(await store.TryCommitAsync(first).ConfigureAwait(false), "A commit on the board as it is was not kept.");

            bool isKept = await store.TryCommitAsync(ContractHall.Proposed(before, "late").Commit).ConfigureAwait(false);

            Expect.That(!isKept, "A commit was kept though another came before it.");
            Expect.SameBoard(kept, await store.FindAsync(given.Id).ConfigureAwait(false));
        }),
        ("A commit on a version that is not reached yet is refused", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board kept = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
            (Board ahead, _) = ContractHall.Proposed(kept, "never-kept");

            bool isKept = await store.TryCommitAsync(ContractHall.Proposed(ahead, "late").Commit).ConfigureAwait(false);

            Expect.That(!isKept, "A commit was kept though what it was decided on never happened.");
            Expect.SameBoard(kept, await store.FindAsync(given.Id).ConfigureAwait(false));
        }),
        ("Boards do not disturb each other", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board here = await BoardStoreCase.GivenBoardAsync(store, given.Id, proposals: 2).ConfigureAwait(false);
            Board there = await BoardStoreCase.GivenBoardAsync(store, given.Other, proposals: 3).ConfigureAwait(false);

            Expect.SameBoard(here, await store.FindAsync(given.Id).ConfigureAwait(false));
            Expect.SameBoard(there, await store.FindAsync(given.Other).ConfigureAwait(false));
        }),
        ("Who has given up before is told so, and nothing happens", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board kept = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
            using var givenUp = new CancellationTokenSource();
            await givenUp.CancelAsync().ConfigureAwait(false);

            bool isTold = false;
            try
            {
                await store.TryCommitAsync(ContractHall.Proposed(kept, "given-up").Commit, givenUp.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                isTold = true;
            }

            Expect.That(isTold, "Who had given up was not told so by an OperationCanceledException.");
            Expect.SameBoard(kept, await store.FindAsync(given.Id).ConfigureAwait(false));
        }),
    ];

    private static async Task ManyCommitsAsync(BoardStoreCase given)
    {
        IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
        Board board = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
        for (int i = 0; i < ContractHall.Cells; i++)
        {
            (Board proposed, BoardCommit posting) = ContractHall.Proposed(board, $"p{i}");
            Expect.That(await store.TryCommitAsync(posting).ConfigureAwait(false), "A commit on the board as it is was not kept.");
            Decision claimed = ContractHall.Claim(proposed, $"p{i}", i);
            board = claimed.OrThrow();
            Expect.That(await store.TryCommitAsync(new BoardCommit(board, proposed.Version, claimed.Events)).ConfigureAwait(false), "A commit on the board as it is was not kept.");
        }

        Expect.SameBoard(board, await store.FindAsync(given.Id).ConfigureAwait(false));
        IBoardStore anew = await given.OpenAsync().ConfigureAwait(false);
        Expect.SameBoard(board, await anew.FindAsync(given.Id).ConfigureAwait(false));
    }
}
