using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Feeds as other programs write them, and some that nobody should: what is good is kept, and what is not is named with its line.</summary>
public sealed class StrangeFeedTests
{
    private static readonly CalendarImportOptions Options = new(Hall.Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 1, 0, 0), Instant.FromUtc(2018, 10, 15, 0, 0)) };

    private static readonly string Good = Event("UID:good", "SUMMARY:Good", "DTSTART:20181006T100000", "DTEND:20181006T110000");

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    [InlineData(" \r\n")]
    public void Lines_may_end_in_any_way(string ending) => AssertGood(Encoding.UTF8.GetBytes(Calendar(Good).Replace("\r\n", ending, StringComparison.Ordinal)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_needs_no_mark(bool bigEndian) => AssertGood((bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetBytes(Calendar(Good)));

    [Fact]
    public void A_character_may_be_folded_in_its_middle()
    {
        byte[] feed = [.. "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20181006T100000\r\nSUMMARY:"u8, 0xE0, .. "\r\n "u8, 0xA4, 0xA8, .. "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8];

        Assert.Equal("\u0928", Assert.Single(new CalendarImporter().Import(feed, Options).Programme.Events).Title);
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("COUNT=3")]
    [InlineData("FREQ=DAILY;UNTIL=soon")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("D1 #2")]
    public void An_event_whose_rule_is_none_is_read_once_and_named(string rule)
    {
        ProgrammeImport import = Read(Good, Event("UID:r", "SUMMARY:R", "DTSTART:20181007T100000", $"RRULE:{rule}"));

        Assert.Equal(["Good", "R"], import.Programme.Events.Select(e => e.Title));
        Assert.Equal([8], import.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("EXDATE:junk", "The event on line 2 may take place when it should not: its EXDATE on line 7 is no time.")]
    [InlineData("EXDATE;TZID=Nowhere/X:20181008T100000", "The event on line 2 may take place when it should not: the time zone \"Nowhere/X\" on line 7 is unknown.")]
    [InlineData("RRULE:FREQ=WEEKLY", "The RRULE on line 7 was not followed: of each event one RRULE is.")]
    [InlineData("EXRULE:FREQ=WEEKLY", "The EXRULE on line 7 was not followed: of each event one RRULE is.")]
    public void What_cannot_be_followed_of_a_rule_is_named_and_the_rest_is_followed(string line, string problem)
    {
        ProgrammeImport import = Read(Event("UID:r", "SUMMARY:R", "DTSTART:20181005T100000", "RRULE:FREQ=DAILY;COUNT=3", line, "EXDATE;VALUE=DATE:20181006"));

        Assert.Equal([5, 7], import.Programme.Events.Select(e => e.Start.Day));
        Assert.Equal((7, problem), (Assert.Single(import.Problems).Line, import.Problems[0].Message));
    }

    [Fact]
    public void A_change_of_all_that_follow_changes_one_and_is_named()
    {
        ProgrammeImport import = Read(Event("UID:r", "SUMMARY:R", "DTSTART:20181005T100000", "RRULE:FREQ=DAILY;COUNT=3"),
            Event("UID:r", "SUMMARY:Later", "RECURRENCE-ID;RANGE=THISANDFUTURE:20181006T100000", "DTSTART:20181006T150000"));

        Assert.Equal(["R", "Later", "R"], import.Programme.Events.Select(e => e.Title));
        Assert.Equal("The event on line 8 changes every later repeat too (RANGE=THISANDFUTURE): only the one it names was changed.", Assert.Single(import.Problems).Message);
    }

    [Theory]
    [InlineData("99991231T235959")]
    [InlineData("00000101T000000")]
    [InlineData("20161231T235960Z")]
    [InlineData("20181306T100000")]
    [InlineData("2018-10-06T10:00:00")]
    [InlineData("")]
    public void A_time_that_is_none_is_named_and_no_other_event_is_lost(string start)
    {
        ProgrammeImport import = Read(Good, Event("SUMMARY:Never", $"DTSTART:{start}"));

        Assert.Equal("Good", Assert.Single(import.Programme.Events).Title);
        Assert.Equal("The event on line 8 could not be read: its DTSTART on line 10 is no time.", Assert.Single(import.Problems).Message);
    }

    private static void AssertGood(byte[] feed)
    {
        ProgrammeImport import = new CalendarImporter().Import(feed, Options);

        Assert.Empty(import.Problems);
        Assert.Equal("Good", Assert.Single(import.Programme.Events).Title);
    }

    private static ProgrammeImport Read(params string[] events) => new CalendarImporter().Import(Encoding.UTF8.GetBytes(Calendar(events)), Options);

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => line + "\r\n"))}END:VEVENT\r\n";
}
