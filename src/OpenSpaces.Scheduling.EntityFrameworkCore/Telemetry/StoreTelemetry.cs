using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenSpaces.Scheduling;

/// <summary>What the stores tell of themselves, beside what keepers do.</summary>
internal static class StoreTelemetry
{
    private static readonly Meter Meter = new("OpenSpaces.Scheduling");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("openspaces.store.races_lost", "{commit}", "Commits that found the head moved on, and were decided again behind a lock.");
    private static readonly Histogram<double> ReplayDuration = Meter.CreateHistogram<double>("openspaces.replay.duration", "s", "Reading, checking and replaying what happened to a board since it was last read.");
    private static readonly Histogram<double> FeedLag = Meter.CreateHistogram<double>("openspaces.feed.lag", "s", "From when a commit was kept, by the clock of the host that kept it, until it was handed to those who follow.");

    public static void LostRace() => Conflicts.Add(1);

    public static void Replayed(long since) => ReplayDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);

    public static void Fed(double lag) => FeedLag.Record(Math.Max(0, lag));
}
