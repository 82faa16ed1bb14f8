using System.Collections.Immutable;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Crashes;

/// <summary>The check of crashes sees what it is there for, and cries at nothing else.</summary>
public sealed class CrashCheckTests
{
    private static readonly BoardId Id = TestHall.Id;
    private readonly InMemoryBoardStore store = new();

    [Fact]
    public async Task What_a_dead_writer_had_sent_and_the_server_finished_late_is_kept_unheard()
    {
        await WriteAsync("t0:0:0", "t0:1:0");

        CrashReport report = await CrashCheck.RunAsync(new Between(store, () => WriteAsync("t0:2:0")), Id, "t0", ["t0:0:0", "t0:1:0"]);

        Assert.Equal(new CrashReport(Told: 2, KeptUnheard: 1), report);
    }

    [Fact]
    public async Task What_was_told_and_is_not_there_is_seen()
    {
        await WriteAsync("t0:0:0");

        StoreContractException lost = await Assert.ThrowsAsync<StoreContractException>(() => CrashCheck.RunAsync(store, Id, "t0", ["t0:0:0", "t0:1:0"]));

        Assert.Contains("t0:1:0 was answered as kept, and is lost", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_that_is_done_again_is_seen()
    {
        await WriteAsync("t0:0:0");

        await Assert.ThrowsAsync<StoreContractException>(() => CrashCheck.RunAsync(new Forgetful(store), Id, "t0", ["t0:0:0"]));
    }

    [Fact]
    public async Task What_nobody_of_the_dead_had_sent_is_seen()
    {
        await WriteAsync("t0:0:0");

        StoreContractException more = await Assert.ThrowsAsync<StoreContractException>(() => CrashCheck.RunAsync(new Between(store, () => WriteAsync("torn")), Id, "t0", ["t0:0:0"]));

        Assert.Contains("version", more.Message, StringComparison.Ordinal);
    }

    private async Task WriteAsync(params string[] commands)
    {
        await CrashWriter.OpenAsync(store, Id);
        foreach (string command in commands)
        {
            (await new BoardKeeper(store).DecideOnceAsync(Id, new CommandId(command), board => TestHall.Propose(board, command))).OrThrow();
        }
    }

    /// <summary>Something happens after the first read.</summary>
    private sealed class Between(IBoardStore inner, Func<Task> happens) : IBoardStore
    {
        private int reads;

        public async ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default)
        {
            Board? found = await inner.FindAsync(id, cancellationToken);
            if (++reads == 1)
            {
                await happens();
            }

            return found;
        }

        public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) => inner.FindCommandAsync(id, command, cancellationToken);

        public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default) => inner.TryCommitAsync(commit, cancellationToken);
    }

    /// <summary>It keeps no commands.</summary>
    private sealed class Forgetful(IBoardStore inner) : IBoardStore
    {
        public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

        public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) => ValueTask.FromResult(ImmutableArray<BoardEvent>.Empty);

        public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default) => inner.TryCommitAsync(commit, cancellationToken);
    }
}
