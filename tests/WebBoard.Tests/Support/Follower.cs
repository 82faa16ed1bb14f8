using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>Follows a board live, as any program may, and says how long a text took to come.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new();
    private readonly ConcurrentQueue<string> lines = new();
    private Task reading = Task.CompletedTask;

    public static async Task<Follower> StartAsync(Uri address)
    {
        var follower = new Follower();
        Stream live = await follower.client.GetStreamAsync(new Uri(address, "/open-space/pycon-india-2018/live"));
        follower.reading = follower.ReadAsync(live);
        return follower;
    }

    /// <summary>How long it took since then until the text came.</summary>
    public async Task<TimeSpan> HearsAsync(string text, Stopwatch since)
    {
        TaskCompletionSource heard = awaited.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await heard.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        return since.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        // A stream that was handed out goes on without its client.
        await over.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.Dispose();
        client.Dispose();
    }

    private async Task ReadAsync(Stream live)
    {
        using var reader = new StreamReader(live);
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            lines.Enqueue(line);
            foreach (string text in awaited.Keys.Where(text => line.Contains(text, StringComparison.Ordinal)))
            {
                awaited[text].TrySetResult();
            }
        }
    }
}
