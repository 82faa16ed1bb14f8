using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>Of those who want the same, exactly one gets it, however many stores are open.</summary>
internal static class RaceChecks
{
    private const int Racers = 8;

    public static IEnumerable<(string Name, Func<BoardStoreCase, Task> Check)> All =>
    [
        ("Of several who open a board at once, exactly one does", async given =>
        {
            Decision opened = ContractHall.Open(given.Id);

            bool[] kept = await AtOnceAsync(given, (store, _) => store.TryCommitAsync(new BoardCommit(opened.OrThrow(), 0, opened.Events))).ConfigureAwait(false);

            Expect.Equal(1, kept.Count(isKept => isKept), "Those who opened the board");
        }),
        ("Of several commits on one version, exactly one is kept", async given =>
        {
            IBoardStore first = await given.OpenAsync().ConfigureAwait(false);
            Board board = await BoardStoreCase.GivenBoardAsync(first, given.Id).ConfigureAwait(false);
            for (int round = 0; round < 20; round++)
            {
                BoardCommit[] commits = [.. Enumerable.Range(0, Racers).Select(i => ContractHall.Proposed(board, $"r{round}-{i}").Commit)];

                bool[] kept = await AtOnceAsync(given, (store, i) => store.TryCommitAsync(commits[i])).ConfigureAwait(false);

                Expect.Equal(1, kept.Count(isKept => isKept), "The commits that were kept on one version");
                board = commits[Array.IndexOf(kept, true)].After;
                Expect.SameBoard(board, await first.FindAsync(given.Id).ConfigureAwait(false));
            }
        }),
        ("Of several who claim a cell through keepers of their own, exactly one wins, and the others are told who", async given =>
        {
            await BoardStoreCase.GivenBoardAsync(await given.OpenAsync().ConfigureAwait(false), given.Id, proposals: Racers).ConfigureAwait(false);
            var answers = new ConcurrentBag<(string Proposal, Decision Decision)>();

            await AtOnceAsync(given, async (store, i) =>
            {
                var keeper = new BoardKeeper(store, new BoardKeeperOptions { Tries = 100 });
                answers.Add(($"p{i}", await keeper.DecideAsync(given.Id, board => ContractHall.Claim(board, $"p{i}", 0)).ConfigureAwait(false)));
                return true;
            }).ConfigureAwait(false);

            string winner = OnlyOne(answers.Where(answer => answer.Decision.IsAccepted).Select(answer => answer.Proposal));
            Expect.That(
                answers.All(answer => answer.Proposal == winner || answer.Decision.Conflicts is [CellTaken taken] && taken.By.Value == winner),
                $"{winner} won, and not everybody else was told so.");
        }),
    ];

    private static string OnlyOne(IEnumerable<string> winners)
    {
        string[] all = [.. winners];
        Expect.Equal(1, all.Length, "Those who won the cell");
        return all[0];
    }

    private static async Task<bool[]> AtOnceAsync(BoardStoreCase given, Func<IBoardStore, int, ValueTask<bool>> race)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racers = new List<Task<bool>>();
        for (int i = 0; i < Racers; i++)
        {
            int racer = i;
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            racers.Add(Task.Run(async () =>
            {
                await start.Task.ConfigureAwait(false);
                return await race(store, racer).ConfigureAwait(false);
            }));
        }

        start.SetResult();
        return await Task.WhenAll(racers).ConfigureAwait(false);
    }
}
