using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>Describes a zone over the span of an event, one observance a transition (RFC 5545, 3.6.5): nothing is said about years the feed has nothing in.</summary>
internal static class VTimeZone
{
    private static readonly LocalDateTime LongAgo = new(1970, 1, 1, 0, 0);

    public static void Write(ContentLines lines, DateTimeZone zone, Interval span)
    {
        lines.Raw("BEGIN", "VTIMEZONE");
        lines.Text("TZID", zone.Id);
        foreach (ZoneInterval interval in zone.GetZoneIntervals(span))
        {
            // The first one need not have begun within the span; what was before it no longer matters.
            bool hasBefore = interval.HasStart && interval.Start > span.Start;
            Offset from = hasBefore ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
            LocalDateTime start = hasBefore ? interval.Start.WithOffset(from).LocalDateTime : LongAgo;
            string kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            lines.Raw("BEGIN", kind);
            lines.Raw("DTSTART", start.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture));
            lines.Raw("TZOFFSETFROM", Format(from));
            lines.Raw("TZOFFSETTO", Format(interval.WallOffset));
            lines.Text("TZNAME", interval.Name);
            lines.Raw("END", kind);
        }

        lines.Raw("END", "VTIMEZONE");
    }

    /// <summary>For example <c>+0530</c>; seconds only where there are some (3.3.14).</summary>
    private static string Format(Offset offset)
    {
        string sign = offset < Offset.Zero ? "-" : "+";
        int seconds = Math.Abs(offset.Seconds);
        string hoursAndMinutes = $"{sign}{seconds / 3600:00}{seconds / 60 % 60:00}";
        return seconds % 60 == 0 ? hoursAndMinutes : $"{hoursAndMinutes}{seconds % 60:00}";
    }
}
