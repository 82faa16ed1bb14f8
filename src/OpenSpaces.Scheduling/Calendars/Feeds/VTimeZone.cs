using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Describes a zone over the span of an event (RFC 5545, 3.6.5): by its two yearly rules where they are exact for every year that the event touches, for Outlook keeps no others,
/// and else by one observance a transition. The rules and intervals are NodaTime's, so what is written does not depend on today.
/// </summary>
internal static class VTimeZone
{
    private static readonly LocalDateTime LongAgo = new(1970, 1, 1, 0, 0);

    public static void Write(ContentLines lines, DateTimeZone zone, Interval span)
    {
        lines.Raw("BEGIN", "VTIMEZONE");
        lines.Raw("TZID", ContentLines.Parameter(zone.Id).Trim('"'));
        if (YearlyRule.TryFind(zone, span, out YearlyRule into, out YearlyRule outOf))
        {
            WriteObservance(lines, into.Onset, into.Rule);
            WriteObservance(lines, outOf.Onset, outOf.Rule);
        }
        else
        {
            foreach (ZoneInterval interval in zone.GetZoneIntervals(span))
            {
                WriteObservance(lines, Onset.Of(zone, interval) is { } onset && onset.At > span.Start ? onset : Since(LongAgo, interval), rule: null);
            }
        }

        lines.Raw("END", "VTIMEZONE");
    }

    /// <summary>The first interval need not have begun within the span; what was before it no longer matters.</summary>
    private static Onset Since(LocalDateTime local, ZoneInterval interval) => new(interval, local, interval.WallOffset);

    private static void WriteObservance(ContentLines lines, Onset onset, string? rule)
    {
        string kind = onset.Begins.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        lines.Raw("BEGIN", kind);
        lines.Raw("DTSTART", TimeText.Local(onset.Local));
        if (rule is not null)
        {
            lines.Raw("RRULE", rule);
        }

        lines.Raw("TZOFFSETFROM", TimeText.Offset(onset.From));
        lines.Raw("TZOFFSETTO", TimeText.Offset(onset.Begins.WallOffset));
        lines.Text("TZNAME", onset.Begins.Name);
        lines.Raw("END", kind);
    }
}
