namespace OpenSpaces.Scheduling;

/// <summary>Lets what waits for one thing be written together: one batch after another for each key, keys beside each other. A line lives only while somebody waits in it.</summary>
/// <param name="length">How many may wait for one key.</param>
/// <param name="batchSize">How many are written at most at once.</param>
/// <param name="write">Writes a batch, and answers each in order. What it throws is the answer of all in that batch.</param>
internal sealed class GroupWriter<TKey, TItem, TAnswer>(int length, int batchSize, Func<TKey, IReadOnlyList<TItem>, Task<IReadOnlyList<TAnswer>>> write)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Line> lines = [];

    /// <summary>Joins a line, unless it is full.</summary>
    /// <returns>The answer, when it has been written; null if too many wait.</returns>
    public Task<TAnswer>? TryJoin(TKey key, TItem item)
    {
        var waiting = new Waiting(item);
        lock (gate)
        {
            if (!lines.TryGetValue(key, out Line? line))
            {
                lines.Add(key, line = new Line());
                line.Waiting.Enqueue(waiting);

                // The line serves many callers: none of them lends it its ambient state.
                using (ExecutionContext.SuppressFlow())
                {
                    line.Drained = Task.Run(() => DrainAsync(key, line));
                }
            }
            else if (line.Waiting.Count >= length)
            {
                return null;
            }
            else
            {
                line.Waiting.Enqueue(waiting);
            }
        }

        return waiting.Answer.Task;
    }

    /// <summary>Waits until everybody who waits has been answered.</summary>
    public async Task DrainedAsync()
    {
        while (Draining() is { Length: > 0 } draining)
        {
            await Task.WhenAll(draining).ConfigureAwait(false);
        }
    }

    private Task[] Draining()
    {
        lock (gate)
        {
            return [.. lines.Values.Select(line => line.Drained)];
        }
    }

    private async Task DrainAsync(TKey key, Line line)
    {
        while (TakeBatch(key, line) is { Count: > 0 } batch)
        {
            try
            {
                IReadOnlyList<TAnswer> answers = await write(key, [.. batch.Select(waiting => waiting.Item)]).ConfigureAwait(false);
                for (int i = 0; i < batch.Count; i++)
                {
                    batch[i].Answer.SetResult(answers[i]);
                }
            }
#pragma warning disable CA1031 // Whatever the store throws belongs to those who wait, untouched; the line goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                batch.ForEach(waiting => waiting.Answer.TrySetException(e));
            }
        }
    }

    private List<Waiting> TakeBatch(TKey key, Line line)
    {
        var batch = new List<Waiting>();
        lock (gate)
        {
            while (batch.Count < batchSize && line.Waiting.TryDequeue(out Waiting? next))
            {
                batch.Add(next);
            }

            if (batch.Count == 0)
            {
                lines.Remove(key);
            }
        }

        return batch;
    }

    private sealed class Line
    {
        public Queue<Waiting> Waiting { get; } = new();

        public Task Drained { get; set; } = Task.CompletedTask;
    }

    private sealed record Waiting(TItem Item)
    {
        // The caller goes on elsewhere, so that no caller's work holds up those who wait behind.
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
