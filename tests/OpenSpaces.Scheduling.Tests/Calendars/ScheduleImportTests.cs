using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>A schedule.xml and a schedule.json of the same programme are read alike, field by field.</summary>
public sealed class ScheduleImportTests
{
    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <schedule>
          <conference><title>C</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
          <day index="1" date="2018-10-06" start="2018-10-06T09:00:00+02:00" end="2018-10-06T18:00:00+02:00">
            <room name="Hall 3 &amp; foyer" guid="x">
              <event id="7" guid="4b1a6ed2">
                <date>2018-10-06T10:15:00+02:00</date><start>10:15</start><duration>00:45</duration>
                <title>नमस्ते &lt;Python&gt;</title><subtitle>A look</subtitle><track>Core</track><type>lecture</type>
                <abstract><![CDATA[What <it> is]]></abstract><description>And why</description><url>https://example.org/talk/7</url>
                <persons><person id="1">Asha Rao</person><person id="2">Łukasz</person></persons>
              </event>
              <event id="8"><start>11:30</start><duration>1:30</duration><title>By the day's date</title></event>
              <event id="9"><date>soon</date><duration>00:45</duration><title>No time</title></event>
              <event id="10"><date>2018-10-06T14:00:00+02:00</date><title>No duration</title></event>
            </room>
          </day>
        </schedule>
        """;

    private const string Json = """
        {"schedule": {"conference": {"title": "C", "time_zone_name": "Europe/Berlin", "days": [{"index": 1, "date": "2018-10-06", "rooms": {"Hall 3 & foyer": [
          {"id": 7, "guid": "4b1a6ed2", "date": "2018-10-06T10:15:00+02:00", "start": "10:15", "duration": "00:45", "room": "Hall 3 & foyer",
           "title": "\u0928\u092e\u0938\u094d\u0924\u0947 <Python>", "subtitle": "A look", "track": "Core", "type": "lecture", "abstract": "What <it> is", "description": "And why",
           "url": "https://example.org/talk/7", "persons": [{"id": 1, "public_name": "Asha Rao"}, {"id": 2, "name": "Łukasz"}]},
          {"id": 8, "start": "11:30", "duration": "1:30", "title": "By the day's date"},
          {"id": 9, "date": "soon", "duration": "00:45", "title": "No time"},
          {"id": 10, "date": "2018-10-06T14:00:00+02:00", "title": "No duration"}
        ]}}]}}}
        """;

    [Theory]
    [InlineData(Xml)]
    [InlineData(Json)]
    public void Every_field_of_a_schedule_is_read(string schedule)
    {
        ProgrammeImport import = Read(schedule);

        ProgrammeEvent full = import.Programme.Events[0];
        Assert.True(import.IsComplete);
        Assert.Equal(["4b1a6ed2", "8"], import.Programme.Events.Select(e => e.Uid));
        Assert.Equal(("नमस्ते <Python>", "A look\n\nWhat <it> is\n\nAnd why"), (full.Title, full.Abstract));
        Assert.Equal(("Hall 3 & foyer", "Core", "https://example.org/talk/7"), (full.Room, full.Track, full.Link?.AbsoluteUri));
        Assert.Equal<string>(["Asha Rao", "Łukasz"], full.Speakers);
        Assert.Equal<string>(["lecture"], full.Categories);
        Assert.Equal((new LocalDateTime(2018, 10, 6, 13, 45), new LocalDateTime(2018, 10, 6, 14, 30)), (full.Start.LocalDateTime, full.End.LocalDateTime));
        Assert.Equal(Hall.Kolkata, full.Start.Zone);
    }

    [Theory]
    [InlineData(Xml)]
    [InlineData(Json)]
    public void A_time_alone_is_on_the_day_and_in_the_zone_that_the_schedule_names(string schedule)
    {
        ProgrammeEvent second = Read(schedule).Programme.Events[1];

        Assert.Equal(new Interval(Instant.FromUtc(2018, 10, 6, 9, 30), Instant.FromUtc(2018, 10, 6, 11, 0)), second.Interval);
        Assert.Equal("Hall 3 & foyer", second.Room);
    }

    [Theory]
    [InlineData(Xml, 13, 14)]
    [InlineData(Json, 6, 7)]
    public void What_says_no_time_or_no_duration_is_named_with_its_line(string schedule, int noTime, int noDuration) =>
        Assert.Equal([(noTime, $"The event on line {noTime} has no date with a time that can be read."), (noDuration, $"The event on line {noDuration} has no duration that can be read, such as 00:45.")],
            Read(schedule).Problems.Select(problem => (problem.Line, problem.Message)));

    private static ProgrammeImport Read(string schedule) => new CalendarImporter().Import(Encoding.UTF8.GetBytes(schedule), new CalendarImportOptions(Hall.Kolkata));
}
