using Npgsql;

namespace OpenSpaces.Scheduling;

/// <summary>Hints by <c>LISTEN</c> and <c>NOTIFY</c>, on connections of its own. Safe to call from several threads.</summary>
internal sealed class PostgresHints : IHintLine, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly HintListener listener;
    private readonly HintSender sender;

    public PostgresHints(string connectionString, BoardHints hints, HeadPoll poll, TimeProvider time)
    {
        source = NpgsqlDataSource.Create(connectionString);
        listener = new HintListener(source, hints, poll, time);
        sender = new HintSender(source);
    }

    public bool? IsConnected => listener.IsConnected;

    public void Listen() => listener.Start();

    public void Send(BoardId board, long version) => sender.Send(board, version);

    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync().ConfigureAwait(false);
        await sender.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }
}
