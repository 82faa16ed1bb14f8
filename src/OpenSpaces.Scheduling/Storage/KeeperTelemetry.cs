using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenSpaces.Scheduling;

/// <summary>What keepers tell of themselves, by the framework's own means; docs/stores.md names everything. Tags are few: no id of a board or a person is one, save in traces.</summary>
internal static class KeeperTelemetry
{
    private const string Name = "OpenSpaces.Scheduling";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("openspaces.commands", "{command}", "Commands that were answered, by outcome.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("openspaces.refusals", "{refusal}", "Reasons for which commands were refused.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("openspaces.commit.conflicts", "{commit}", "Batches that lost the race to another process and were decided again.");
    private static readonly Histogram<int> BatchSizes = Meter.CreateHistogram<int>("openspaces.batch.size", "{command}", "Commands that were kept in one commit.");
    private static readonly UpDownCounter<int> Queue = Meter.CreateUpDownCounter<int>("openspaces.queue.length", "{command}", "Commands that wait, over all boards.");
    private static readonly Histogram<double> CommitDuration = Meter.CreateHistogram<double>("openspaces.commit.duration", "s", "From the first question of a batch until it was kept.");

    public static void Joined() => Queue.Add(1);

    public static void Left() => Queue.Add(-1);

    public static void LostRace() => Conflicts.Add(1);

    public static void Kept(int batchSize, long since)
    {
        BatchSizes.Record(batchSize);
        CommitDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    public static void Answered(Decision decision)
    {
        Commands.Add(1, new KeyValuePair<string, object?>("outcome", decision.IsAccepted ? "accepted" : "refused"));
        foreach (Conflict conflict in decision.Conflicts)
        {
            Refusals.Add(1, new KeyValuePair<string, object?>("reason", conflict.Code));
        }
    }

    public static void Failed() => Commands.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));

    /// <summary>The trace of a batch: within its caller's if there is one caller, and linked to all of them if there are several.</summary>
    public static Activity? Start(BoardId board, List<PendingDecision> batch)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        ActivityContext[] callers = [.. batch.Select(pending => pending.Caller).Where(caller => caller != default)];
        Activity? activity = Source.StartActivity(
            "openspaces.commit", ActivityKind.Internal, callers is [var only] ? only : default, links: callers.Length > 1 ? callers.Select(caller => new ActivityLink(caller)) : null);
        return activity?.SetTag("openspaces.board", board.Value).SetTag("openspaces.batch.size", batch.Count);
    }
}
