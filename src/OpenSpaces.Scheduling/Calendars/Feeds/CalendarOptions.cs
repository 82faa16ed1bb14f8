using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How feeds are written. Keep one for all feeds of a board: what has been written with equal options is not written again.</summary>
/// <remarks>Immutable. Equal when everything in it is equal, contacts in any order.</remarks>
public sealed record CalendarOptions
{
    /// <summary>In the venue's zone, cancelled sessions kept for thirty days, refreshed hourly; no organizer, no contacts, no alarm.</summary>
    public static CalendarOptions Default { get; } = new();

    /// <summary>Whether times are written in UTC and not in the venue's zone; both are right everywhere.</summary>
    public bool InUtc { get; init; }

    /// <summary>
    /// How long a session that does not take place any more stays as cancelled, so that subscribed calendars strike or hide it: from its cancellation to the publication that is
    /// written, so that no clock is read. Zero = not at all, which leaves ghosts in calendars that imported once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration CancelledStayFor { get; init => field = AtLeast(value, Duration.Zero); } = Duration.FromDays(30);

    /// <summary>How often a calendar program is asked to look again; many look much more seldom. At least a minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a minute.</exception>
    public Duration RefreshInterval { get; init => field = AtLeast(value, Duration.FromMinutes(1)); } = Duration.FromHours(1);

    /// <summary>Written behind each room, for people who look for the house; empty = the room alone.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The colour of the calendar, a name of CSS such as <c>teal</c>; null = the reader's choice.</summary>
    /// <exception cref="ArgumentException">Not a word of ASCII letters.</exception>
    public string? Color { get; init => field = value is null || value.All(char.IsAsciiLetter) ? value : throw new ArgumentException("A colour is a name of CSS, such as teal.", nameof(value)); }

    /// <summary>Who publishes; every event names them, and the feed says that it is published (METHOD). Null = neither, which every program takes.</summary>
    public CalendarOrganizer? Organizer { get; init; }

    /// <summary>How to reach the hosts who agreed to have it written; nobody else's address is in a feed.</summary>
    public ImmutableDictionary<PersonId, string> Contacts { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>How long before its start a session reminds; null = not at all. Cancelled sessions never do.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration? Reminder { get; init => field = value is { } before ? AtLeast(before, Duration.Zero) : null; }

    /// <summary>Whether a session fills its time in the reader's calendar (TRANSP); null = not said, which most programs take for yes.</summary>
    public bool? IsBusy { get; init; }

    /// <summary>Who may see the sessions in a calendar that its reader shares (CLASS); null = not said.</summary>
    public CalendarAccess? Access { get; init; }

    /// <inheritdoc/>
    public bool Equals(CalendarOptions? other) =>
        ReferenceEquals(this, other)
        || (other is not null && InUtc == other.InUtc && CancelledStayFor == other.CancelledStayFor && RefreshInterval == other.RefreshInterval && Venue == other.Venue
            && Color == other.Color && Organizer == other.Organizer && Reminder == other.Reminder && IsBusy == other.IsBusy && Access == other.Access
            && (ReferenceEquals(Contacts, other.Contacts) || (Contacts.Count == other.Contacts.Count && !Contacts.Except(other.Contacts).Any())));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(InUtc, CancelledStayFor, RefreshInterval, Venue, Organizer, Reminder, Contacts.Count);

    private static Duration AtLeast(Duration value, Duration least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
