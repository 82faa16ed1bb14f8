using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>A zone as a feed's VTIMEZONE has it.</summary>
internal sealed class WrittenZone : DateTimeZone
{
    private readonly ImmutableArray<ZoneInterval> intervals;

    private WrittenZone(string id, ImmutableArray<ZoneInterval> intervals)
        : base(id, intervals.Length == 1, intervals.Min(interval => interval.WallOffset), intervals.Max(interval => interval.WallOffset)) => this.intervals = intervals;

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        (int from, int until) = (0, intervals.Length - 1);
        while (from < until)
        {
            int middle = (from + until + 1) / 2;
            (from, until) = intervals[middle].Start <= instant ? (middle, until) : (from, middle - 1);
        }

        return intervals[from];
    }

    /// <summary>Makes a zone of its clock changes, in any order; before the first, what it changes from holds. At least one.</summary>
    public static WrittenZone Make(string id, IEnumerable<(LocalDateTime Local, Offset From, Offset To)> changes)
    {
        var ordered = changes.Select(change => (At: change.Local.WithOffset(change.From).ToInstant(), change.From, change.To)).OrderBy(change => change.At).ToList();
        var made = ImmutableArray.CreateBuilder<ZoneInterval>();
        Instant? start = null;
        Offset offset = ordered[0].From;
        foreach ((Instant at, _, Offset to) in ordered)
        {
            // Of two changes at one moment the later one in the file holds.
            if (to != offset && start != at)
            {
                made.Add(new ZoneInterval("", start, at, offset, Offset.Zero));
                start = at;
            }

            offset = to;
        }

        made.Add(new ZoneInterval("", start, null, offset, Offset.Zero));
        return new WrittenZone(id, made.ToImmutable());
    }
}
