using System.Buffers;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class VTimeZoneTests
{
    [Fact]
    public void Yearly_rules_that_are_exact_are_written_as_rules_from_the_year_before() => Assert.Equal(
        """
        BEGIN:VTIMEZONE
        TZID:America/New_York
        BEGIN:DAYLIGHT
        DTSTART:20240310T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        TZNAME:EDT
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20241103T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        TZNAME:EST
        END:STANDARD
        END:VTIMEZONE

        """.ReplaceLineEndings("\r\n"),
        Written("America/New_York", 2025, 2025));

    [Fact]
    public void Where_no_rule_is_exact_each_change_within_the_span_is_an_observance_of_its_own() => Assert.Equal(
        """
        BEGIN:VTIMEZONE
        TZID:Africa/Casablanca
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0100
        TZNAME:+01
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20250223T030000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:+00
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20250406T020000
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:+01
        END:STANDARD
        END:VTIMEZONE

        """.ReplaceLineEndings("\r\n"),
        Written("Africa/Casablanca", 2025, 2025));

    [Fact]
    public void Every_zone_of_the_database_is_described_for_2025_to_2030_without_dates_that_repeat()
    {
        string[] zones = [.. DateTimeZoneProviders.Tzdb.Ids];

        int bytes = zones.Sum(zone => Encoding.UTF8.GetByteCount(Written(zone, 2025, 2030)));

        Assert.InRange(zones.Length, 590, 700);
        Assert.InRange(bytes / zones.Length, 100, 400);
        Assert.All(zones, zone => Assert.DoesNotContain("RDATE", Written(zone, 2025, 2030), StringComparison.Ordinal));
    }

    internal static string Written(string zone, int from, int until)
    {
        var bytes = new ArrayBufferWriter<byte>();
        VTimeZone.Write(new ContentLines(bytes), DateTimeZoneProviders.Tzdb[zone], Span(from, until));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static Interval Span(int from, int until) => new(Instant.FromUtc(from, 1, 2, 0, 0), Instant.FromUtc(until, 12, 30, 0, 0));
}
