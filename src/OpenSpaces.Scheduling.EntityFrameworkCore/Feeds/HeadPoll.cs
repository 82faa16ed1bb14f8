using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Looks, while anybody follows a board, how far the boards that are followed have come: one question for all of them, however many follow.</summary>
internal sealed class HeadPoll(StoreContexts contexts, BoardHints hints, TimeProvider time, TimeSpan interval) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private volatile TaskCompletionSource hurry = NewBell();
    private Task running = Task.CompletedTask;

    /// <summary>Starts looking, unless it does already.</summary>
    public void Wake()
    {
        lock (gate)
        {
            if (running.IsCompleted && !stop.IsCancellationRequested)
            {
                using (ExecutionContext.SuppressFlow())
                {
                    running = Task.Run(PollAsync);
                }
            }
        }
    }

    /// <summary>Looks now and not only when its time has come; several calls before it looks are one.</summary>
    public void Hurry() => hurry.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task PollAsync()
    {
        while (hints.Watching.Count > 0)
        {
            await RestAsync().ConfigureAwait(false);
            try
            {
                await LookAsync(hints.Watching).ConfigureAwait(false);
            }
            catch (BoardStoreException)
            {
                // The next look, a moment later, finds what this one missed; who reads is told by the read itself.
                continue;
            }
        }
    }

    private async Task RestAsync()
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        await Task.WhenAny(Task.Delay(interval, time, rest.Token), hurry.Task).ConfigureAwait(false);
        await rest.CancelAsync().ConfigureAwait(false);
        stop.Token.ThrowIfCancellationRequested();

        // Whoever hurries from here on is told by the next look, whoever did before by the one that follows.
        hurry = NewBell();
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task LookAsync(IReadOnlyList<BoardId> boards)
    {
        string[] ids = [.. boards.Select(board => board.Value)];
        List<BoardRow> heads = await contexts.WorkAsync(default, "be followed", "It is tried again.", context =>
            context.Set<BoardRow>().AsNoTracking().Where(row => ids.Contains(row.Board)).ToListAsync(stop.Token)).ConfigureAwait(false);
        heads.ForEach(head => hints.Tell(new BoardId(head.Board), head.Version));
    }
}
