using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>A command is kept with its events or not at all, so that a retry can be answered.</summary>
internal static class CommandChecks
{
    private static readonly CommandId First = new("phone-7:1");
    private static readonly CommandId Second = new("phone-7:2");

    public static IEnumerable<(string Name, Func<BoardStoreCase, Task> Check)> All =>
    [
        ("What each command led to is found, also by a store that is opened anew", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            BoardCommit commit = await GivenCommandsAsync(given, store).ConfigureAwait(false);

            foreach (IBoardStore asked in new[] { store, await given.OpenAsync().ConfigureAwait(false) })
            {
                Expect.That((await asked.FindCommandAsync(given.Id, First).ConfigureAwait(false)).SequenceEqual(commit.Events.Take(1)), "The first command's one event is not found.");
                Expect.That((await asked.FindCommandAsync(given.Id, Second).ConfigureAwait(false)).SequenceEqual(commit.Events.Skip(1).Take(2)), "The second command's two events are not found.");
            }
        }),
        ("A command that was never kept is not found, and one of another board says nothing", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            await GivenCommandsAsync(given, store).ConfigureAwait(false);
            await BoardStoreCase.GivenBoardAsync(store, given.Other).ConfigureAwait(false);

            Expect.That((await store.FindCommandAsync(given.Id, new CommandId("phone-7:3")).ConfigureAwait(false)).IsEmpty, "A command is found that was never kept.");
            Expect.That((await store.FindCommandAsync(given.Other, First).ConfigureAwait(false)).IsEmpty, "A command of another board is found.");
        }),
        ("A commit that lost the race leaves no command behind", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            Board before = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
            Expect.That(await store.TryCommitAsync(ContractHall.Proposed(before, "first").Commit).ConfigureAwait(false), "A commit on the board as it is was not kept.");

            BoardCommit late = ContractHall.Proposed(before, "late").Commit with { Commands = [new CommittedCommand(First, 0, 1)] };

            Expect.That(!await store.TryCommitAsync(late).ConfigureAwait(false), "A commit was kept though another came before it.");
            Expect.That((await store.FindCommandAsync(given.Id, First).ConfigureAwait(false)).IsEmpty, "A command is found whose commit lost the race.");
        }),
        ("What is decided on the board as it is now is kept with its commands", DecideAsync),
        ("To decide on an unknown board says so", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            bool isTold = false;
            try
            {
                await store.TryDecideAsync(given.Id, [], (_, _) => null).ConfigureAwait(false);
            }
            catch (UnknownBoardException)
            {
                isTold = true;
            }

            Expect.That(isTold, "To decide on an unknown board was not answered by an UnknownBoardException.");
        }),
        ("A command that is sent twice through a keeper is carried out once, also after a restart", async given =>
        {
            IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
            await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
            Decision first = await new BoardKeeper(store).DecideOnceAsync(given.Id, First, board => ContractHall.Propose(board, "once")).ConfigureAwait(false);

            IBoardStore anew = await given.OpenAsync().ConfigureAwait(false);
            Decision second = await new BoardKeeper(anew).DecideOnceAsync(given.Id, First, board => board.Withdraw(new ProposalId("once"), ContractHall.ByFacilitator)).ConfigureAwait(false);

            Expect.That(first.Events.AsSpan().SequenceEqual(second.Events.AsSpan()), "The retry did not get the first result.");
            Expect.Equal(2, (await anew.FindAsync(given.Id).ConfigureAwait(false))!.Version, "The board's version");
        }),
    ];

    private static async Task<BoardCommit> GivenCommandsAsync(BoardStoreCase given, IBoardStore store)
    {
        Board before = await BoardStoreCase.GivenBoardAsync(store, given.Id).ConfigureAwait(false);
        BoardCommit commit = ContractHall.Proposed(before, "a", "b", "c").Commit with { Commands = [new CommittedCommand(First, 0, 1), new CommittedCommand(Second, 1, 2)] };
        Expect.That(await store.TryCommitAsync(commit).ConfigureAwait(false), "A commit on the board as it is was not kept.");
        return commit;
    }

    private static async Task DecideAsync(BoardStoreCase given)
    {
        IBoardStore store = await given.OpenAsync().ConfigureAwait(false);
        BoardCommit before = await GivenCommandsAsync(given, store).ConfigureAwait(false);
        IBoardStore elsewhere = await given.OpenAsync().ConfigureAwait(false);
        Expect.That(await elsewhere.TryCommitAsync(ContractHall.Proposed(before.After, "d").Commit).ConfigureAwait(false), "A commit on the board as it is was not kept.");
        var third = new CommandId("phone-7:3");
        BoardCommit? decided = null;
        ImmutableArray<BoardEvent> known = [];

        bool isKept = false;
        for (int tried = 0; !isKept && tried < 10; tried++)
        {
            isKept = await store.TryDecideAsync(given.Id, [First, third], (board, kept) =>
            {
                known = kept.GetValueOrDefault(First, []);
                return decided = ContractHall.Proposed(board, "e").Commit with { Commands = [new CommittedCommand(third, 0, 1)] };
            }).ConfigureAwait(false);
        }

        Expect.That(isKept && decided is not null, "What was decided on the board as it is now was not kept, ten times.");
        Expect.Equal(5, decided.ExpectedVersion, "The version that was decided on");
        Expect.That(before.Events.AsSpan(0, 1).SequenceEqual(known.AsSpan()), "A command that was kept before was not handed to the decision.");
        Expect.SameBoard(decided.After, await elsewhere.FindAsync(given.Id).ConfigureAwait(false));
        Expect.Equal(1, (await elsewhere.FindCommandAsync(given.Id, third).ConfigureAwait(false)).Length, "The events of the command");
        Expect.That(await store.TryDecideAsync(given.Id, [], (_, _) => null).ConfigureAwait(false), "Nothing was decided, and the store says that it lost the race.");
        Expect.SameBoard(decided.After, await store.FindAsync(given.Id).ConfigureAwait(false));
    }
}
