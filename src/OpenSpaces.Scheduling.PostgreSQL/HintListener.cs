using System.Net.Sockets;
using Npgsql;

namespace OpenSpaces.Scheduling;

/// <summary>Listens on a connection of its own from when somebody first follows a board, and connects again whenever it breaks.</summary>
internal sealed class HintListener(NpgsqlDataSource source, BoardHints hints, HeadPoll poll, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task? running;
    private volatile bool connected;

    public bool? IsConnected => running is null ? null : connected;

    public void Start()
    {
        lock (gate)
        {
            if (running is null && !stop.IsCancellationRequested)
            {
                using (ExecutionContext.SuppressFlow())
                {
                    running = Task.Run(ListenAsync);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await (running ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                await HearAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is NpgsqlException or SocketException or IOException or TimeoutException)
            {
                // The poll tells meanwhile, and the health check says that nothing is heard.
                connected = false;
            }

            await Task.Delay(Pause, time, stop.Token).ConfigureAwait(false);
        }
    }

    private async Task HearAsync()
    {
        NpgsqlConnection connection = await source.OpenConnectionAsync(stop.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            connection.Notification += (_, told) => Pass(told.Payload);
            var listen = new NpgsqlCommand($"LISTEN {Hint.Channel}", connection);
            await using (listen.ConfigureAwait(false))
            {
                await listen.ExecuteNonQueryAsync(stop.Token).ConfigureAwait(false);
            }

            // What others kept while nothing was heard need not wait for the poll.
            connected = true;
            poll.Hurry();
            while (true)
            {
                await connection.WaitAsync(stop.Token).ConfigureAwait(false);
            }
        }
    }

    private void Pass(string payload)
    {
        // Anybody who may connect can make a hint up: it says when to look, and never what is there.
        if (Hint.TryRead(payload, out BoardId board, out long? version) && hints.IsNews(board, version.Value))
        {
            poll.Hurry();
        }
    }
}
