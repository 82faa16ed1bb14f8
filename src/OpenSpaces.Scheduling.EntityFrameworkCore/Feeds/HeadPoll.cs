using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Looks, while anybody follows a board, how far the boards that are followed have come: one question for all of them, however many follow.</summary>
internal sealed class HeadPoll(StoreContexts contexts, BoardHints hints, TimeProvider time, TimeSpan interval) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
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

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task PollAsync()
    {
        while (hints.Watching is { Count: > 0 } boards)
        {
            await Task.Delay(interval, time, stop.Token).ConfigureAwait(false);
            try
            {
                await LookAsync(boards).ConfigureAwait(false);
            }
            catch (BoardStoreException)
            {
                // The next look, a moment later, finds what this one missed; who reads is told by the read itself.
                continue;
            }
        }
    }

    private async Task LookAsync(IReadOnlyList<BoardId> boards)
    {
        string[] ids = [.. boards.Select(board => board.Value)];
        List<BoardRow> heads = await contexts.WorkAsync(default, "be followed", "It is tried again.", context =>
            context.Set<BoardRow>().AsNoTracking().Where(row => ids.Contains(row.Board)).ToListAsync(stop.Token)).ConfigureAwait(false);
        heads.ForEach(head => hints.Tell(new BoardId(head.Board), head.Version));
    }
}
