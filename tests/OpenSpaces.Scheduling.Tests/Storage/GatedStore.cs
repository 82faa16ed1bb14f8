using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>A store whose readings of the hall's board wait for the test's word, and which loses answers when the test says so.</summary>
internal sealed class GatedStore(IBoardStore inner) : IBoardStore
{
    private readonly Lock gate = new();
    private TaskCompletionSource? closed;
    private TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Commits { get; private set; }

    public bool LosesAnswers { get; set; }

    /// <summary>Completes when the keeper stands at the closed gate.</summary>
    public Task Reached
    {
        get
        {
            lock (gate)
            {
                return reached.Task;
            }
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Open()
    {
        lock (gate)
        {
            closed?.SetResult();
            closed = null;
        }
    }

    public async ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default)
    {
        Task? wait;
        lock (gate)
        {
            reached.TrySetResult();
            wait = id == KeptHall.Id ? closed?.Task : null;
        }

        await (wait ?? Task.CompletedTask);
        return await inner.FindAsync(id, cancellationToken);
    }

    public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) =>
        inner.FindCommandAsync(id, command, cancellationToken);

    public async ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        bool isKept = await inner.TryCommitAsync(commit, cancellationToken);
        Commits += isKept ? 1 : 0;
        return LosesAnswers ? throw new IOException("The line went dead.") : isKept;
    }
}
