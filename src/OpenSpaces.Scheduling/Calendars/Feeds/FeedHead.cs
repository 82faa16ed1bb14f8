using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes what a feed says of itself before its events (RFC 5545, 3.6; RFC 7986, 5), and its last line.</summary>
internal static class FeedHead
{
    public static FeedPiece End { get; } = FeedPiece.Write(lines => lines.Raw("END", "VCALENDAR"));

    public static FeedPiece Begin(string name, DateTimeZone zone, Uri? source, CalendarOptions options) => FeedPiece.Write(lines =>
    {
        lines.Raw("BEGIN", "VCALENDAR");
        lines.Raw("VERSION", "2.0");
        lines.Raw("PRODID", "-//OpenSpaces.Scheduling//Calendars 1//EN");
        lines.Raw("CALSCALE", "GREGORIAN");

        // With a method every event needs just one organizer (RFC 5546, 3.2.1), and some readers refuse a feed without.
        if (options.Organizer is not null)
        {
            lines.Raw("METHOD", "PUBLISH");
        }

        lines.Text("NAME", name);
        lines.Text("X-WR-CALNAME", name);
        lines.Text("X-WR-TIMEZONE", zone.Id);
        string every = TimeText.Minutes(options.RefreshInterval);
        lines.Raw("REFRESH-INTERVAL;VALUE=DURATION", every);
        lines.Raw("X-PUBLISHED-TTL", every);
        if (options.Color is { } color)
        {
            lines.Raw("COLOR", color);
        }

        if (source is not null)
        {
            lines.Address("SOURCE;VALUE=URI", source);
        }
    });
}
