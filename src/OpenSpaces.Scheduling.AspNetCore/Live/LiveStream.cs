using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>
/// One live connection. It asks the feed for the next change only once the last is sent, so that a slow reader holds back nothing and nobody queues for it. Each event's id is the
/// board's version, so that what a client saw last says where to go on.
/// </summary>
internal sealed class LiveStream(HttpContext context, IBoardFeed feed, TimeProvider time, TimeSpan heartbeat)
{
    /// <summary>Who missed more than this gets a snapshot instead of every change.</summary>
    private const int MostCaughtUp = 1_000;

    public async Task FollowAsync(Board board, IReadOnlyDictionary<PersonId, string>? names, CancellationToken stop)
    {
        HttpResponse response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            long from = LastSeen(board);
            await SendAsync(from >= 0 ? ": resumed\n\n" : Event("snapshot", board.Version, LiveSnapshot.Write(board, names)), stop).ConfigureAwait(false);
            await ChangesAsync(board.Id, from >= 0 ? from : board.Version, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client left, or the app is about to end: both are how a live connection ends.
        }
    }

    private async Task ChangesAsync(BoardId board, long from, CancellationToken stop)
    {
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(stop);
        IAsyncEnumerator<BoardChange> changes = feed.WatchAsync(board, from, ours.Token).GetAsyncEnumerator(ours.Token);
        Task<bool>? next = null;
        try
        {
            while (true)
            {
                next = changes.MoveNextAsync().AsTask();
                while (!next.IsCompleted)
                {
                    try
                    {
                        await next.WaitAsync(heartbeat, time, stop).ConfigureAwait(false);
                    }
                    catch (TimeoutException)
                    {
                        await SendAsync(": still here\n\n", stop).ConfigureAwait(false);
                    }
                }

                if (!await next.ConfigureAwait(false))
                {
                    return;
                }

                await SendAsync(Event("change", changes.Current.Version, Told(changes.Current.Event)), stop).ConfigureAwait(false);
            }
        }
        finally
        {
            // An enumerator may be put away only when it is at rest.
            await ours.CancelAsync().ConfigureAwait(false);
            await (next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await changes.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What happened without who did it and why: what is on the wall is everybody's, reasons and names of actors are the facilitator's.</summary>
    private static string Told(BoardEvent happened)
    {
        JsonObject told = JsonNode.Parse(BoardJson.Write(happened))!.AsObject();
        told.Remove("by");
        told.Remove("as");
        told.Remove("why");
        return told.ToJsonString();
    }

    private static string Event(string name, long version, string data) => string.Create(CultureInfo.InvariantCulture, $"id: {version}\nevent: {name}\ndata: {data}\n\n");

    private async Task SendAsync(string text, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The version the client saw last; -1 if it begins, or says something that cannot be.</summary>
    private long LastSeen(Board board) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out long seen) && seen <= board.Version && seen >= board.Version - MostCaughtUp
            ? seen
            : -1;
}
