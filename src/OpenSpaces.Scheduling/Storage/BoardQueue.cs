using System.Collections.Immutable;
using System.Diagnostics;

namespace OpenSpaces.Scheduling;

/// <summary>What waits for one board. It lives as long as somebody waits in it, so that ids that somebody made up take no room.</summary>
internal sealed class BoardQueue(BoardId id, IBoardStore store, BoardKeeperOptions options, Action<BoardQueue> retire)
{
    private readonly Lock gate = new();
    private readonly Queue<PendingDecision> waiting = new();
    private bool isRetired;

    public BoardId Id => id;

    /// <summary>Completes when everybody in the queue has been answered; never fails.</summary>
    public Task Drained { get; private set; } = Task.CompletedTask;

    /// <summary>Joins the queue, unless it is full.</summary>
    /// <returns>False if the queue was retired meanwhile, and the next one takes over.</returns>
    public bool TryJoin(PendingDecision pending, out bool isFull)
    {
        lock (gate)
        {
            isFull = waiting.Count >= options.QueueLength;
            if (isRetired || isFull)
            {
                return !isRetired;
            }

            waiting.Enqueue(pending);
            KeeperTelemetry.Joined();
            if (Drained.IsCompleted)
            {
                Start();
            }

            return true;
        }
    }

    private void Start()
    {
        // The queue serves many callers: none of them lends it its ambient state.
        using (ExecutionContext.SuppressFlow())
        {
            Drained = Task.Run(DrainAsync);
        }
    }

    private async Task DrainAsync()
    {
        for (List<PendingDecision> batch = TakeBatch(); batch.Count > 0; batch = TakeBatch())
        {
            try
            {
                await DecideAsync(batch).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever the store throws belongs to those who wait, untouched; the queue goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                batch.ForEach(pending => pending.Fail(e));
            }
        }

        retire(this);
    }

    private List<PendingDecision> TakeBatch()
    {
        var batch = new List<PendingDecision>();
        lock (gate)
        {
            while (batch.Count < options.BatchSize && waiting.TryDequeue(out PendingDecision? next))
            {
                KeeperTelemetry.Left();
                if (next.TryTake())
                {
                    batch.Add(next);
                }
            }

            isRetired = batch.Count == 0;
        }

        return batch;
    }

    private async Task DecideAsync(List<PendingDecision> batch)
    {
        ImmutableArray<CommandId> commands = [.. batch.Select(pending => pending.Command).Where(command => command != default).Distinct()];
        using Activity? activity = KeeperTelemetry.Start(id, batch);
        long began = Stopwatch.GetTimestamp();
        DecidedBatch? decided = null;
        for (int tried = 0; tried < options.Tries; tried++)
        {
            if (await store.TryDecideAsync(id, commands, (board, kept) => (decided = DecidedBatch.Of(batch, board, kept)).Commit).ConfigureAwait(false))
            {
                KeeperTelemetry.Kept(batch.Count, began);
                decided?.Answer();
                return;
            }

            KeeperTelemetry.LostRace();
        }

        throw new BoardStoreConflictException(id, options.Tries);
    }
}
