using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>A zone changes its clocks.</summary>
/// <param name="Begins">What holds from then on.</param>
/// <param name="Local">When, by the clock that is about to change.</param>
/// <param name="From">The offset until then.</param>
internal readonly record struct Onset(ZoneInterval Begins, LocalDateTime Local, Offset From)
{
    public Instant At => Local.WithOffset(From).ToInstant();

    /// <summary>The beginning of an interval; null if it has always been so.</summary>
    public static Onset? Of(DateTimeZone zone, ZoneInterval interval)
    {
        if (!interval.HasStart)
        {
            return null;
        }

        Offset from = zone.GetUtcOffset(interval.Start - Duration.Epsilon);
        return new Onset(interval, interval.Start.WithOffset(from).LocalDateTime, from);
    }
}
