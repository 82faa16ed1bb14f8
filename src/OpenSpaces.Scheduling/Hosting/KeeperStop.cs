namespace OpenSpaces.Scheduling;

/// <summary>Lets those who wait for a board be answered before the container goes.</summary>
internal sealed class KeeperStop : IAsyncDisposable, IDisposable
{
    private BoardKeeper? keeper;

    public BoardKeeper Watch(BoardKeeper made) => keeper = made;

    public ValueTask DisposeAsync() => keeper?.StopAsync() ?? default;

    /// <summary>A container that is not disposed asynchronously has nobody who could wait: those who ask are answered, and nobody else is taken on.</summary>
    public void Dispose() => _ = keeper?.StopAsync().AsTask();
}
