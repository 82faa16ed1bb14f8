using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarImportZonesTests
{
    private const string Winter = "20250115T100000";
    private const string Summer = "20250715T100000";

    private const string WrittenAsOne = """
        BEGIN:VTIMEZONE
        TZID:My zone
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE

        """;

    [Theory]
    [InlineData("America/New_York", -5, -4)]
    [InlineData("america/new_york", -5, -4)]
    [InlineData("Eastern Standard Time", -5, -4)]
    [InlineData("(UTC-05:00) Eastern Time (US & Canada)", -5, -4)]
    [InlineData("(GMT+10:00) Canberra, Melbourne, Sydney", 11, 10)]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", 1, 2)]
    [InlineData("(UTC+03:00) Somewhere", 3, 3)]
    [InlineData("GMT+0200", 2, 2)]
    [InlineData("UTC-3", -3, -3)]
    [InlineData("/citadel.org/20250101_1/Europe/Berlin", 1, 2)]
    [InlineData("My zone", 1, 2)]
    public void A_named_zone_is_found(string name, int winter, int summer)
    {
        Assert.Equal(Instant.FromUtc(2025, 1, 15, 10, 0) - Duration.FromHours(winter), StartOf($"TZID=\"{name}\"", Winter));
        Assert.Equal(Instant.FromUtc(2025, 7, 15, 10, 0) - Duration.FromHours(summer), StartOf($"TZID=\"{name}\"", Summer));
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_named_with_its_line_and_never_taken_for_utc()
    {
        ProgrammeImport import = Read("TZID=Mars/Olympus", Winter);

        Assert.Empty(import.Programme.Events);
        ImportProblem problem = Assert.Single(import.Problems);
        Assert.Contains("Mars/Olympus", problem.Message, StringComparison.Ordinal);
        Assert.Equal(18, problem.Line);
    }

    [Theory]
    [InlineData("20250330T023000", "2025-03-30T01:30:00Z")]
    [InlineData("20251026T023000", "2025-10-26T00:30:00Z")]
    public void In_a_written_zone_skipped_times_move_forward_and_doubled_ones_are_the_first(string local, string instant) =>
        Assert.Equal(instant, StartOf("TZID=My zone", local).ToString());

    private static Instant StartOf(string parameter, string local) => Read(parameter, local) is { Programme.Events: [var one] } ? one.Start.ToInstant()
        : throw new Xunit.Sdk.XunitException(string.Join('\n', Read(parameter, local).Problems.Select(problem => problem.Message)));

    private static ProgrammeImport Read(string parameter, string local) => new CalendarImporter().Import(
        Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{WrittenAsOne.ReplaceLineEndings("\r\n")}X-WR-CALNAME:x\r\nBEGIN:VEVENT\r\nDTSTART;{parameter}:{local}\r\nSUMMARY:T\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        new CalendarImportOptions(Hall.Kolkata));
}
