using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How a feed is written. Immutable.</summary>
public sealed record CalendarOptions
{
    /// <summary>In the venue's zone, with the sessions that were cancelled, refreshed hourly.</summary>
    public static CalendarOptions Default { get; } = new();

    /// <summary>Whether times are written in UTC and not in the venue's zone; both are right everywhere.</summary>
    public bool InUtc { get; init; }

    /// <summary>Whether sessions that do not take place any more stay as cancelled, so that subscribed calendars strike or hide them; false leaves ghosts in calendars that imported once.</summary>
    public bool WithCancelled { get; init; } = true;

    /// <summary>How often a calendar program is asked to look again; many look much more seldom. At least a minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a minute.</exception>
    public Duration RefreshInterval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.FromMinutes(1));
            field = value;
        }
    } = Duration.FromHours(1);

    /// <summary>Where the feed itself can be fetched (http or https), or null.</summary>
    public Uri? Source { get; init; }
}
