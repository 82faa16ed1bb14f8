using System.Collections.Immutable;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Boards;

/// <summary>Random things are asked of a store and of a few dictionaries; they answer the same.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_store_answers_as_dictionaries_do(string kind)
    {
        int commands = Trials.Of("OPENSPACES_MODEL", 20_000) / TestDatabase.Here.Count;
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        var model = new Model(new Random(commands), [database.NewHost(), database.NewHost()]);

        for (int i = 0; i < commands; i++)
        {
            await model.StepAsync(i);
        }

        await model.CheckAllAsync(database.NewHost());
    }

    private sealed class Model(Random random, TestHost[] hosts)
    {
        private const int Boards = 5;
        private const int Longest = 400;
        private readonly Dictionary<BoardId, Board> boards = [];
        private readonly Dictionary<(BoardId, CommandId), ImmutableArray<BoardEvent>> commands = [];
        private int epoch;

        public Task StepAsync(int step)
        {
            var id = new BoardId($"e{epoch}-b{random.Next(Boards)}");
            IBoardStore store = hosts[random.Next(hosts.Length)].Store;
            boards.TryGetValue(id, out Board? known);
            return (known, random.Next(6)) switch
            {
                (_, 0) => FindAsync(store, id, known),
                (_, 1) => FindCommandAsync(store, id),
                (null, _) => OpenAsync(store, id),
                (_, 2) => LateAsync(store, known, step),
                (_, 3) => OpenAsync(store, id),
                _ => CommitAsync(store, known, step),
            };
        }

        public async Task CheckAllAsync(TestHost anew)
        {
            foreach ((BoardId id, Board known) in boards)
            {
                await FindAsync(anew.Store, id, known);
                Assert.True((await anew.Get<BoardLedger>().VerifyAsync(id)).IsWhole);
            }
        }

        private static async Task FindAsync(IBoardStore store, BoardId id, Board? known)
        {
            Board? found = await store.FindAsync(id);
            Assert.Equal(known?.Version, found?.Version);
            Assert.True(known is null || known.Proposals.SequenceEqual(found!.Proposals));
        }

        private async Task FindCommandAsync(IBoardStore store, BoardId id)
        {
            var command = new CommandId($"c{random.Next(2_000)}");
            Assert.Equal(commands.GetValueOrDefault((id, command), []).AsEnumerable(), await store.FindCommandAsync(id, command));
        }

        private async Task OpenAsync(IBoardStore store, BoardId id)
        {
            Decision opened = Board.Open(id, Grid.Create(NodaTime.DateTimeZone.Utc, [], []), BoardPolicy.Default, TestHall.ByFacilitator);
            bool isKept = await store.TryCommitAsync(new BoardCommit(opened.OrThrow(), 0, opened.Events));
            Assert.Equal(boards.TryAdd(id, opened.OrThrow()), isKept);
        }

        private static async Task LateAsync(IBoardStore store, Board known, int step)
        {
            Decision next = TestHall.Propose(known, $"late{step}");
            Assert.False(await store.TryCommitAsync(new BoardCommit(next.OrThrow(), known.Version - 1, next.Events)));
        }

        private async Task CommitAsync(IBoardStore store, Board known, int step)
        {
            var command = new CommandId($"c{step}");
            Decision next = known.Proposals.Length > 0 && random.Next(3) == 0
                ? known.Withdraw(known.Proposals[^1].Id, TestHall.ByFacilitator.Because("a test"))
                : TestHall.Propose(known, $"p{step}");
            if (next.Events.IsEmpty)
            {
                return;
            }

            Assert.True(await store.TryCommitAsync(new BoardCommit(next.OrThrow(), known.Version, next.Events) { Commands = [new CommittedCommand(command, 0, next.Events.Length)] }));
            boards[known.Id] = next.OrThrow();
            commands[(known.Id, command)] = next.Events;

            // Boards of a length that people have; then the next ones.
            epoch += next.OrThrow().Version > Longest ? 1 : 0;
        }
    }
}
