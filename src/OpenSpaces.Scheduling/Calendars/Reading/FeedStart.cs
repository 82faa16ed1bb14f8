using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>One start of an event.</summary>
/// <param name="Time">When.</param>
/// <param name="End">Its own end, where a period says one; null = as long as the event lasts.</param>
internal readonly record struct FeedStart(FeedTime Time, Instant? End = null)
{
    /// <summary>Reads a period, by its end or by how long it lasts (RFC 5545, 3.3.9), or a time alone.</summary>
    /// <param name="value">As written.</param>
    /// <param name="zone">The zone of a time that does not say UTC, and of a date.</param>
    /// <param name="start">The start, or default.</param>
    /// <returns>False if it is neither, or ends before it starts.</returns>
    public static bool TryParse(string value, DateTimeZone zone, out FeedStart start)
    {
        start = default;
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        if (!FeedTime.TryParse(slash < 0 ? value : value[..slash], zone, out FeedTime time))
        {
            return false;
        }

        if (slash < 0)
        {
            start = new FeedStart(time);
            return true;
        }

        string rest = value[(slash + 1)..];
        Instant? end = FeedDuration.TryParse(rest, out FeedDuration lasts) ? lasts.After(time) : FeedTime.TryParse(rest, zone, out FeedTime until) ? until.Instant : null;
        start = new FeedStart(time, end);
        return end >= time.Instant;
    }
}
