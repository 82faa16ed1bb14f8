using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>What repeats, where other events of the feed stand for some of it, and where it has lengths of its own.</summary>
public sealed class FeedOverrideTests
{
    private const string Standup = "UID:s\r\nSUMMARY:Stand-up\r\nDTSTART:20181005T090000\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;COUNT=3";

    private static readonly CalendarImportOptions AtTheHall = new(Hall.Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 4, 0, 0), Instant.FromUtc(2018, 10, 9, 0, 0)) };

    [Theory]
    [InlineData("SEQUENCE:2\r\nDTSTAMP:20180101T000000Z", "SEQUENCE:1\r\nDTSTAMP:20180901T000000Z", "10")]
    [InlineData("SEQUENCE:1\r\nDTSTAMP:20180901T000000Z", "SEQUENCE:1\r\nDTSTAMP:20180801T000000Z", "10")]
    [InlineData("DTSTAMP:20180801T000000Z", "DTSTAMP:20180901T000000Z", "11")]
    [InlineData("X-NOTHING:1", "X-NOTHING:2", "11")]
    [InlineData("SEQUENCE:none", "SEQUENCE:1", "11")]
    public void Of_two_events_for_one_occurrence_the_one_changed_last_holds_and_the_other_is_named(string first, string second, string hour)
    {
        ProgrammeImport import = Read(Standup, Changed("20181006T090000", 10, first), Changed("20181006T090000", 11, second));

        Assert.Equal(["05 09:00", $"06 {hour}:00", "07 09:00"], Starts(import));
        ImportProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ImportProblemKind.Replaced, hour == "10" ? 18 : 9), (problem.Kind, problem.Line));
    }

    [Fact]
    public void A_newer_cancellation_takes_the_occurrence_away()
    {
        ProgrammeImport import = Read(Standup, Changed("20181006T090000", 10, "SEQUENCE:1"), Changed("20181006T090000", 11, "SEQUENCE:2\r\nSTATUS:CANCELLED"));

        Assert.Equal(["05 09:00", "07 09:00"], Starts(import));
        Assert.Equal([ImportProblemKind.Replaced, ImportProblemKind.Cancelled], import.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20181006")]
    [InlineData("RECURRENCE-ID:20181006")]
    [InlineData("RECURRENCE-ID:20181006T033000Z")]
    public void A_day_or_a_moment_names_the_start_of_that_day(string named)
    {
        ProgrammeImport import = Read(Standup, Changed("20181006T090000", 10, "SEQUENCE:1").Replace("RECURRENCE-ID:20181006T090000", named, StringComparison.Ordinal));

        Assert.Empty(import.Problems);
        Assert.Equal(["05 09:00", "06 10:00", "07 09:00"], Starts(import));
        Assert.Equal(Instant.FromUtc(2018, 10, 6, 3, 30), import.Programme.Events[1].Occurrence);
    }

    [Fact]
    public void A_day_names_the_first_start_of_two_on_that_day()
    {
        ProgrammeImport import = Read(Standup + "\r\nRDATE:20181006T150000", Changed("20181006", 10, "SEQUENCE:1"));

        Assert.Equal(["05 09:00", "06 10:00", "06 15:00", "07 09:00"], Starts(import));
    }

    [Theory]
    [InlineData("20181006T000000Z")]
    [InlineData("20181006T000000")]
    [InlineData("20181005T183000Z")]
    [InlineData("20181006")]
    public void A_time_names_the_day_of_what_takes_whole_days(string named)
    {
        ProgrammeImport import = Read(
            "UID:s\r\nSUMMARY:Sprints\r\nDTSTART;VALUE=DATE:20181005\r\nRRULE:FREQ=DAILY;COUNT=3",
            $"UID:s\r\nSUMMARY:Sprints elsewhere\r\nRECURRENCE-ID:{named}\r\nDTSTART;VALUE=DATE:20181006");

        Assert.Equal(["Sprints", "Sprints elsewhere", "Sprints"], import.Programme.Events.Select(e => e.Title));
    }

    [Fact]
    public void A_time_excludes_a_whole_day_as_well() =>
        Assert.Equal(["05 00:00", "07 00:00"], Starts(Read("UID:s\r\nSUMMARY:Sprints\r\nDTSTART;VALUE=DATE:20181005\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20181006T000000Z")));

    [Theory]
    [InlineData("RDATE;VALUE=PERIOD:20181006T120000Z/PT2H30M", 150)]
    [InlineData("RDATE;VALUE=PERIOD:20181006T120000Z/20181006T124500Z", 45)]
    [InlineData("RDATE;VALUE=PERIOD;TZID=Asia/Kolkata:20181006T173000/20181006T183000", 60)]
    [InlineData("RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20181006T140000/P1D", 1_440)]
    [InlineData("RDATE:20181006T120000Z,20181006T120000Z/PT1H", 60)]
    [InlineData("RDATE:20181006T120000Z", 15)]
    public void A_period_lasts_as_long_as_it_says_and_a_time_as_long_as_the_event(string dates, int minutes)
    {
        ProgrammeImport import = Read($"UID:p\r\nSUMMARY:Desk\r\nDTSTART:20181005T090000\r\nDURATION:PT15M\r\n{dates}");

        Assert.Empty(import.Problems);
        Assert.Equal([Duration.FromMinutes(15), Duration.FromMinutes(minutes)], import.Programme.Events.Select(e => e.Interval.Duration));
        Assert.Equal(Instant.FromUtc(2018, 10, 6, 12, 0), import.Programme.Events[1].Start.ToInstant());
    }

    [Theory]
    [InlineData("20181006T120000Z/20181006T110000Z")]
    [InlineData("20181006T120000Z/soon")]
    public void A_period_that_is_none_is_named_and_the_event_is_kept(string period)
    {
        ProgrammeImport import = Read($"UID:p\r\nSUMMARY:Desk\r\nDTSTART:20181005T090000\r\nDURATION:PT15M\r\nRDATE;VALUE=PERIOD:{period}");

        Assert.Equal(["05 09:00"], Starts(import));
        Assert.Contains("RDATE on line 7", Assert.Single(import.Problems).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Starts(ProgrammeImport import) => import.Programme.Events.Select(e => $"{e.Start.LocalDateTime:dd HH:mm}");

    private static string Changed(string named, int hour, string more) => $"UID:s\r\nSUMMARY:Moved\r\nRECURRENCE-ID:{named}\r\nDTSTART:20181006T{hour}0000\r\nDURATION:PT15M\r\n{more}";

    private static ProgrammeImport Read(params string[] events) =>
        new CalendarImporter().Import(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{string.Concat(events.Select(e => $"BEGIN:VEVENT\r\n{e}\r\nEND:VEVENT\r\n"))}END:VCALENDAR\r\n"), AtTheHall);
}
