using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>
/// The events of a feed that stand for one occurrence of another (RFC 5545, 3.8.4.4). Of several that stand for the same, the one with the highest SEQUENCE holds, then the one
/// with the latest DTSTAMP, then the last in the file.
/// </summary>
internal sealed class FeedOverrides
{
    private readonly Dictionary<FeedEvent, Instant> occurrences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FeedEvent, FeedEvent> newer = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, NamedStarts> named = new(StringComparer.Ordinal);

    public FeedOverrides(IReadOnlyCollection<FeedEvent> events, DateTimeZone venue)
    {
        ILookup<string, FeedEvent> byUid = events.Where(read => read.RecurrenceId is not null).ToLookup(read => read.Uid, StringComparer.Ordinal);
        ILookup<string, FeedEvent> repeating = events.Where(read => read.RecurrenceId is null && read.Repeats && byUid.Contains(read.Uid)).ToLookup(read => read.Uid, StringComparer.Ordinal);
        foreach (IGrouping<string, FeedEvent> same in byUid)
        {
            FeedEvent? whole = repeating[same.Key].FirstOrDefault();
            var starts = new NamedStarts();
            named.Add(same.Key, starts);
            foreach (FeedEvent one in same)
            {
                FeedTime id = one.RecurrenceId!.Value;
                occurrences.Add(one, (whole?.Named(id) ?? id).Instant);
                starts.Add(id, venue);
            }

            // Without a UID nothing says that two are of one event.
            foreach (IGrouping<Instant, FeedEvent> rivals in same.Key.Length == 0 ? [] : same.GroupBy(one => occurrences[one]))
            {
                FeedEvent holds = rivals.OrderBy(one => one.Sequence).ThenBy(one => one.StampedAt).ThenBy(one => one.Line).Last();
                foreach (FeedEvent old in rivals.Where(one => one != holds))
                {
                    newer.Add(old, holds);
                }
            }
        }
    }

    /// <summary>The starts of something that repeats for which others stand.</summary>
    public NamedStarts Of(FeedEvent whole) => named.GetValueOrDefault(whole.Uid, NamedStarts.None);

    /// <summary>When the occurrence that an event stands for would start; null if it stands for none.</summary>
    public Instant? OccurrenceOf(FeedEvent one) => occurrences.TryGetValue(one, out Instant start) ? start : null;

    /// <summary>The event that holds instead; null if this one does.</summary>
    public FeedEvent? NewerThan(FeedEvent one) => newer.GetValueOrDefault(one);
}
