using System.Net.Sockets;
using Npgsql;

namespace OpenSpaces.Scheduling;

/// <summary>Sends hints one statement at a time: what comes up meanwhile is sent together, the highest version of each board.</summary>
internal sealed class HintSender(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Dictionary<BoardId, long> waiting = [];
    private Task running = Task.CompletedTask;
    private bool sending;

    public void Send(BoardId board, long version)
    {
        lock (gate)
        {
            waiting[board] = Math.Max(version, waiting.GetValueOrDefault(board));
            if (!sending && !stop.IsCancellationRequested)
            {
                sending = true;
                using (ExecutionContext.SuppressFlow())
                {
                    running = Task.Run(SendAsync);
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

    private async Task SendAsync()
    {
        while (Take() is { } hints)
        {
            try
            {
                NpgsqlCommand command = source.CreateCommand($"SELECT pg_notify('{Hint.Channel}', hint) FROM unnest($1) AS hint");
                await using (command.ConfigureAwait(false))
                {
                    command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = hints });
                    await command.ExecuteNonQueryAsync(stop.Token).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (e is NpgsqlException or SocketException or IOException or TimeoutException)
            {
                // They are lost, which costs those who follow a delay: the poll finds what was kept.
                continue;
            }
        }
    }

    /// <returns>What waits; null, and nothing is being sent any more, if nothing does.</returns>
    private string[]? Take()
    {
        lock (gate)
        {
            (Dictionary<BoardId, long> taken, waiting) = (waiting, []);
            sending = taken.Count > 0;
            return sending ? [.. taken.Select(hint => Hint.Write(hint.Key, hint.Value))] : null;
        }
    }
}
