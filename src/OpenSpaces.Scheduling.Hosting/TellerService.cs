using Microsoft.Extensions.Hosting;

namespace OpenSpaces.Scheduling;

/// <summary>Tells what happens on boards as long as the host runs.</summary>
/// <param name="teller">The teller.</param>
/// <param name="boards">The boards.</param>
/// <param name="time">By which its pauses are measured.</param>
internal sealed class TellerService(BoardTeller teller, IReadOnlyList<BoardId> boards, TimeProvider time) : BackgroundService
{
    /// <summary>A failure of one board's telling stops all of it and ends the service, and by the generic host's own rule the host: news that nobody tells is not to go unseen.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] telling = [.. boards.Select(board => teller.RunAsync(board, time, stop.Token))];
        Task first = await Task.WhenAny([.. telling, Task.Delay(Timeout.InfiniteTimeSpan, time, stop.Token)]).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(telling).ConfigureAwait(false);
        await first.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
