using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps boards, and what every command led to, as long as the process lives: for tests, demos, and hosts that keep the events themselves.</summary>
public sealed class InMemoryBoardStore : IBoardStore
{
    private readonly ConcurrentDictionary<BoardId, Kept> boards = new();

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

        var after = new Kept(commit.After, (known?.Commands ?? ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>>.Empty).SetItems(
            commit.Commands.Select(command => KeyValuePair.Create(command.Command, commit.Events.Slice(command.FirstEvent, command.EventCount)))));
        return new(known is null ? boards.TryAdd(commit.After.Id, after) : boards.TryUpdate(commit.After.Id, after, known));
    }

    /// <summary>A class and no record: that another commit came between is seen by identity.</summary>
    private sealed class Kept(Board board, ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>> commands)
    {
        public Board Board { get; } = board;

        public ImmutableDictionary<CommandId, ImmutableArray<BoardEvent>> Commands { get; } = commands;
    }
}
