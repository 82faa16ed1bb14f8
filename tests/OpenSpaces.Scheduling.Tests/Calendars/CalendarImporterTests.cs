using System.Text;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarImporterTests
{
    private static readonly DateTimeZone Kolkata = Hall.Kolkata;
    private static readonly CalendarImportOptions AtTheHall = new(Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 5, 0, 0), Instant.FromUtc(2018, 10, 8, 0, 0)) };

    /// <summary>How many events each feed begins, and what is wrong with those that nobody can place: no start, or one such as "Next Year".</summary>
    private static readonly (string File, int Begun, string[] Named)[] RealFeeds =
    [
        ("bad-lastfm.ics", 33, []),
        ("bad-late-error-401.ics", 401, [.. new[] { 359, 365, 737, 1109, 1667, 2039 }.Select(line => $"{line}: The event on line {line} could not be read: its DTSTART on line {line + 1} is no time.")]),
        ("conf-lanyrd.ics", 9, ["71: The event on line 71 could not be read: its DTSTART on line 74 is no time."]),
        ("conf-pyconuk2015.ics", 162, []),
        ("conf-pyconus2025-talks.ics", 117, []),
        ("event-festival-multiday.ics", 128, []),
        ("gen-apple-macos11.ics", 4, ["44: \"Cancelled\" is cancelled in the feed and was not taken."]),
        ("gen-outlook2010.ics", 1, []),
        ("gen-owa2012.ics", 4, []),
        // Five of its 96 repeat, and every start of theirs has an event of its own, named as midnight UTC of a whole day.
        ("hol-google-aus.ics", 96 - 5, []),
        ("rfc7986-image.ics", 2, ["2: The event on line 2 could not be read: it has no DTSTART.", "14: The event on line 14 could not be read: it has no DTSTART."]),
        ("sport-afl2004-apple.ics", 207, []),
        ("tz-int-tzid.ics", 2, []),
        ("tz-ms-timezones.ics", 4, ["145: The event on line 145 could not be read: it has no DTSTART.", "152: Line 152 is no property: it has no name with a colon behind it."]),
    ];

    [Fact]
    public void An_event_has_its_time_room_speakers_and_link()
    {
        ProgrammeEvent read = Assert.Single(Read(Event("k1", "Keynote", "20181006T100000", "20181006T110000",
            "LOCATION:Main hall", "ATTENDEE;CN=\"Rao, Asha\";CUTYPE=INDIVIDUAL:invalid:x", "ATTENDEE;CUTYPE=ROOM;CN=Hall:invalid:y",
            "DESCRIPTION:About things\\nSpeakers: Ben Ito\\, Chen Li", "CATEGORIES:Talks,Keynotes", "URL:https://example.org/k1")).Programme.Events);

        Assert.Equal(("Keynote", "Main hall", true), (read.Title, read.Room, read.IsPlenary));
        Assert.Equal(["Rao, Asha", "Ben Ito", "Chen Li"], read.Speakers.ToArray());
        Assert.Equal(["Talks", "Keynotes"], read.Categories.ToArray());
        Assert.Equal("https://example.org/k1", read.Link!.AbsoluteUri);
        Assert.Equal(new LocalDateTime(2018, 10, 6, 10, 0).InZoneStrictly(Kolkata), read.Start);
        Assert.Equal(Duration.FromHours(1), read.Interval.Duration);
    }

    [Fact]
    public void What_repeats_is_followed_within_the_span_and_what_is_said_of_one_day_holds_for_it()
    {
        string standup = Event("s", "Stand-up", "20180901T090000", "20180901T091500", "RRULE:FREQ=DAILY;UNTIL=20181006T040000Z", "EXDATE:20181005T090000", "RDATE:20181007T120000");
        string moved = Event("s", "Stand-up, later", "20181006T093000", "20181006T094500", "RECURRENCE-ID:20181006T090000");

        ProgrammeImport import = Read(standup + moved);

        Assert.Empty(import.Problems);
        Assert.Equal(
            ["2018-10-06 09:30 Stand-up, later", "2018-10-07 12:00 Stand-up"],
            import.Programme.Events.Select(e => $"{e.Start.LocalDateTime:uuuu-MM-dd HH:mm} {e.Title}"));
    }

    [Fact]
    public void A_whole_day_is_a_day_at_the_venue()
    {
        ProgrammeEvent read = Assert.Single(Read(Event("d", "Sprints", "20181007", "20181008")).Programme.Events);

        Assert.True(read.IsAllDay);
        Assert.Equal(new LocalDateTime(2018, 10, 7, 0, 0), read.Start.LocalDateTime);
        Assert.Equal(new LocalDateTime(2018, 10, 8, 0, 0), read.End.LocalDateTime);
    }

    [Theory]
    [InlineData("DURATION:PT1H30M", 90)]
    [InlineData("DURATION:P1D", 1_440)]
    [InlineData("DURATION:PT5400S", 90)]
    [InlineData("X-NOTHING:1", 0)]
    public void What_has_no_end_lasts_as_long_as_it_says(string property, int minutes)
    {
        string feed = Event("d", "T", "20181006T100000", "20181006T110000", property).Replace("DTEND:20181006T110000\r\n", "", StringComparison.Ordinal);

        Assert.Equal(Duration.FromMinutes(minutes), Assert.Single(Read(feed).Programme.Events).Interval.Duration);
    }

    [Fact]
    public void A_cancelled_event_is_not_in_the_programme_and_is_named() =>
        Assert.Equal(ImportProblemKind.Cancelled, Assert.Single(Read(Event("a", "Off", "20181006T100000", "20181006T110000", "STATUS:CANCELLED")).Problems).Kind);

    [DataFact]
    public void Every_event_of_a_real_feed_is_read_or_named_with_its_line_and_reason()
    {
        foreach ((string file, int begun, string[] named) in RealFeeds)
        {
            byte[] feed = File.ReadAllBytes(SharedData.PathOf("calendars", "feeds", file));

            ProgrammeImport import = new CalendarImporter().Import(feed, new CalendarImportOptions(Kolkata));

            Assert.Equal([file, .. named],
                (string[])[file, .. import.Problems.Where(p => p.Kind is ImportProblemKind.Unreadable or ImportProblemKind.Cancelled).Select(p => $"{p.Line}: {p.Message}")]);
            Assert.Equal((file, begun - named.Count(problem => problem.Contains(": The event", StringComparison.Ordinal) || problem.Contains("was not taken", StringComparison.Ordinal))),
                (file, import.Programme.Events.Select(e => e.Line).Distinct().Count()));
            Assert.True(import.IsComplete, file);
        }
    }

    [DataFact]
    public void The_talks_of_PyCon_US_2025_are_read_with_speakers_and_plenaries()
    {
        byte[] feed = File.ReadAllBytes(SharedData.PathOf("calendars", "feeds", "conf-pyconus2025-talks.ics"));

        ProgrammeImport import = new CalendarImporter().Import(feed, new CalendarImportOptions(DateTimeZoneProviders.Tzdb["America/New_York"]));

        Assert.Equal(117, import.Programme.Events.Length);
        Assert.Contains("Łukasz Langa", Assert.Single(import.Programme.Events, e => e.Title == "[talk] Looking At Audio").Speakers);
        Assert.Contains(import.Programme.Events, e => e.IsPlenary && e.Title.Contains("Cory Doctorow", StringComparison.Ordinal));
    }

    private static ProgrammeImport Read(string events) =>
        new CalendarImporter().Import(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"), AtTheHall);

    private static string Event(string uid, string title, string start, string end, params string[] more) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:{start}\r\nDTEND:{end}\r\n{string.Concat(more.Select(line => line + "\r\n"))}END:VEVENT\r\n";
}
