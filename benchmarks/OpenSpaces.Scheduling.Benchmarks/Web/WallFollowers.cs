using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenSpaces.Scheduling.Benchmarks.Web;

/// <summary>Walls that follow live, and how long after it was sent each of them has a claim.</summary>
internal sealed class WallFollowers(HttpClient client, LoadFigures figures)
{
    private readonly ConcurrentDictionary<string, long> sent = new();

    /// <summary>A claim was sent; what happened names its topic, in quotation marks.</summary>
    public void Sent(string topic, long timestamp) => sent[topic] = timestamp;

    /// <summary>Completes once all have their snapshot; the task in it, once all have left.</summary>
    public async Task<Task> StartAsync(int count, CancellationToken leaving)
    {
        TaskCompletionSource[] ready = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        Task all = Task.WhenAll(ready.Select((one, wall) => FollowAsync(wall, one, leaving)));
        await Task.WhenAny(Task.WhenAll(ready.Select(one => one.Task)), all);
        return all.IsFaulted ? throw all.Exception : all;
    }

    private async Task FollowAsync(int wall, TaskCompletionSource ready, CancellationToken leaving)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/open-space/{LoadServer.Id}/live");
        request.Headers.Add("X-Person", $"wall{wall}");
        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving);
        using var reader = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(leaving));
        while (await reader.ReadLineAsync(leaving) is { } line)
        {
            // The snapshot comes first, before anything was sent.
            ready.TrySetResult();
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                Hear(line);
            }
        }
    }

    private void Hear(string line)
    {
        for (int at = line.IndexOf("\"t", StringComparison.Ordinal); at >= 0; at = line.IndexOf("\"t", at + 1, StringComparison.Ordinal))
        {
            if (sent.TryGetValue(line[at..(line.IndexOf('"', at + 1) + 1)], out long since))
            {
                figures.Lags.Add(Stopwatch.GetElapsedTime(since));
                return;
            }
        }
    }
}
