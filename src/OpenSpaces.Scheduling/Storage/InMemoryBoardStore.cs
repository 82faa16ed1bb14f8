using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps boards, and what every command led to, as long as the process lives: for tests, demos, and hosts that keep the events themselves. Follows them too.</summary>
public sealed class InMemoryBoardStore : IBoardStore, IBoardFeed
{
    private readonly ConcurrentDictionary<BoardId, Kept> boards = new();
    private TaskCompletionSource changed = NewSignal();

    /// <inheritdoc/>
    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boards.GetValueOrDefault(id)?.Board);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boards.GetValueOrDefault(id)?.Commands.GetValueOrDefault(command, []) ?? []);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="commit"/> is null.</exception>
    public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        cancellationToken.ThrowIfCancellationRequested();
        Kept? known = boards.GetValueOrDefault(commit.After.Id);
        if ((known?.Board.Version ?? 0) != commit.ExpectedVersion)
        {
            return new(false);
        }

        var after = new Kept(commit.After, (known?.Events ?? []).AddRange(commit.Events), (known?.Commands ?? ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>>.Empty).SetItems(
            commit.Commands.Select(command => KeyValuePair.Create(command.Command, commit.Events.Slice(command.FirstEvent, command.EventCount)))));
        bool isKept = known is null ? boards.TryAdd(commit.After.Id, after) : boards.TryUpdate(commit.After.Id, after, known);
        if (isKept)
        {
            Interlocked.Exchange(ref changed, NewSignal()).SetResult();
        }

        return new(isKept);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BoardChange> WatchAsync(BoardId board, long fromVersion, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromVersion);
        return FollowAsync(board, fromVersion, cancellationToken);
    }

    private async IAsyncEnumerable<BoardChange> FollowAsync(BoardId board, long version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before the board is read, so that what is kept in between wakes us.
            Task next = Volatile.Read(ref changed).Task;
            ImmutableList<BoardEvent> events = boards.GetValueOrDefault(board)?.Events ?? [];
            while (version < events.Count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                BoardEvent happened = events[(int)version];
                version++;
                yield return new BoardChange(version, happened);
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A class and no record: that another commit came between is seen by identity.</summary>
    private sealed class Kept(Board board, ImmutableList<BoardEvent> events, ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>> commands)
    {
        public Board Board { get; } = board;

        public ImmutableList<BoardEvent> Events { get; } = events;

        public ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>> Commands { get; } = commands;
    }
}
