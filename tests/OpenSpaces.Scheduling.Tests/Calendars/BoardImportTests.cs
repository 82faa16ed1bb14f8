using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class BoardImportTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [DataFact]
    public void The_real_board_of_PyCon_US_2025_is_complete_and_its_double_bookings_are_named()
    {
        BoardImport import = BoardImport.FromCalendar(File.ReadAllText(SharedData.PathOf("pycon-us-2025", "open_spaces.ics")), NewYork);

        Board board = Board.Replay(import.Open(new BoardId("pycon-us-2025"), BoardPolicy.Default, Hall.ByFacilitator));

        ImportProblem[] doubleBooked = [.. import.Problems.Where(problem => problem.Kind == ImportProblemKind.DoubleBooked)];
        foreach (ImportProblem problem in import.Problems)
        {
            output.WriteLine($"{problem.Kind} {problem.Line}: {problem.Message}");
        }

        Assert.Equal(146, import.Sessions.Length);
        Assert.Equal(146, board.Proposals.Length);
        Assert.Equal(146 - doubleBooked.Length, board.Placed.Count());
        Assert.Contains(doubleBooked, problem => problem.Message.StartsWith("Room 309, Sat 17 May 16:00", StringComparison.Ordinal));
        Assert.Contains(doubleBooked, problem => problem.Message.StartsWith("Room 318, Sat 17 May 16:00", StringComparison.Ordinal));
        Assert.DoesNotContain(import.Problems, problem => problem.Kind == ImportProblemKind.Unreadable);
        foreach (ImportedSession session in import.Sessions)
        {
            PostedProposal posted = Assert.Single(board.Proposals, p => p.Number == import.Sessions.IndexOf(session) + 1);
            Assert.Equal(session.Title, posted.Proposal.Title);
            Assert.True(posted.Cell is null || board.Grid.IntervalOf(posted.Cell.Value.TimeSlot) == new Interval(session.Start, session.End));
        }
    }

    [Fact]
    public void A_time_that_two_places_share_is_open_in_a_third_that_has_nothing_then()
    {
        BoardImport import = BoardImport.FromCsv(
            """
            title,room,start,end
            One,A,2025-05-16 10:00,2025-05-16 11:00
            Two,B,2025-05-16 10:00,2025-05-16 11:00
            Three,C,2025-05-16 12:00,2025-05-16 13:00
            Four,C,2025-05-16 10:30,2025-05-16 11:30
            Five,D,2025-05-16 15:00,2025-05-16 16:00
            """, NewYork);

        TimeSlot ten = Assert.Single(import.Grid.TimeSlots, slot => slot.Start.Hour == 10 && slot.Start.Minute == 0);

        Assert.Equal(["a", "b", "d"], ten.Rooms.Select(room => room.Value).Order());
        Assert.Equal(5, import.Sessions.Length);
    }

    [Fact]
    public void A_repeated_uid_with_one_title_is_a_repeat_and_with_another_a_session_of_its_own()
    {
        BoardImport import = BoardImport.FromCalendar(Feed(Event("u1", "Same", "Room 1", 10), Event("u1", "Same", "Room 1", 12), Event("u1", "Other", "Room 1", 14)), NewYork);

        Board board = Board.Replay(import.Open(new BoardId("b"), BoardPolicy.Default, Hall.ByFacilitator));

        Assert.Equal(["u1", "u1~2", "u1~3"], board.Proposals.Select(p => p.Id.Value));
        Assert.Equal([null, new ProposalId("u1"), null], board.Proposals.Select(p => p.RepeatOf));
    }

    [Fact]
    public void What_names_no_place_waits_and_is_reported()
    {
        BoardImport import = BoardImport.FromCalendar(Feed(Event("u1", "Nowhere", "", 10)), NewYork);

        Board board = Board.Replay(import.Open(new BoardId("b"), BoardPolicy.Default, Hall.ByFacilitator));

        Assert.Equal(ImportProblemKind.OutsideAnyRoom, Assert.Single(import.Problems).Kind);
        Assert.Single(board.Waiting);
    }

    [Theory]
    [InlineData("DTSTART:20250516T100000", "DTSTART;TZID=America/Chicago:20250516T090000")]
    [InlineData("DTSTART:20250516T100000", "DTSTART;TZID=Eastern Standard Time:20250516T100000")]
    [InlineData("DTSTART:20250516T100000", "DTSTART:20250516T140000Z")]
    public void Times_float_in_the_venues_zone_or_are_in_the_zone_they_name(string floating, string other)
    {
        string feed = Feed(Event("u1", "T", "R", 10));

        BoardImport import = BoardImport.FromCalendar(feed.Replace(floating, other, StringComparison.Ordinal), NewYork);

        Assert.Equal(Instant.FromUtc(2025, 5, 16, 14, 0), Assert.Single(import.Sessions).Start);
    }

    [Theory]
    [InlineData("DTSTART:20250516T100000", "DTSTART;TZID=Mars/Olympus:20250516T100000")]
    [InlineData("DTSTART:20250516T100000", "DTSTART:yesterday")]
    [InlineData("DTSTART:20250516T100000\r\n", "")]
    [InlineData("DTSTART:20250516T100000", "DTSTART;VALUE=DATE:20250516")]
    [InlineData("DTEND:20250516T110000", "DTEND:20250516T090000")]
    public void A_broken_event_is_named_by_its_line_and_spoils_no_other(string sound, string broken)
    {
        string feed = Feed(Event("u1", "Broken", "R", 10).Replace(sound, broken, StringComparison.Ordinal), Event("u2", "Sound", "R", 12));

        BoardImport import = BoardImport.FromCalendar(feed, NewYork);

        Assert.Equal("Sound", Assert.Single(import.Sessions).Title);
        Assert.Equal((ImportProblemKind.Unreadable, 4), Assert.Single(import.Problems, p => p.Kind == ImportProblemKind.Unreadable) is var p ? (p.Kind, p.Line) : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a feed at all")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:cut")]
    public void What_is_no_feed_says_so(string text)
    {
        BoardImport import = BoardImport.FromCalendar(text, NewYork);

        Assert.Empty(import.Sessions);
        Assert.Equal(ImportProblemKind.Unreadable, Assert.Single(import.Problems).Kind);
    }

    [Fact]
    public void Hostile_titles_become_cards_that_a_board_takes()
    {
        string[] titles = ["\u202Eevil", "a\u0000b", new string('x', 5_000), "e" + new string('\u0301', 5_000), "\uD800", "👩‍👩‍👧 नमस्ते", "a\u200Bb", " "];

        BoardImport import = BoardImport.FromCalendar(Feed([.. titles.Select((title, i) => Event($"u{i}", title, "R", 1 + i))]), NewYork);
        Board board = Board.Replay(import.Open(new BoardId("b"), BoardPolicy.Default, Hall.ByFacilitator));

        Assert.Equal(titles.Length, board.Proposals.Length);
        Assert.Equal("👩‍👩‍👧 नमस्ते", board.Proposals[5].Proposal.Title);
    }

    [Fact]
    public void A_csv_says_on_which_line_it_is_wrong()
    {
        BoardImport import = BoardImport.FromCsv("Title,Room,Start,End\n\"One, \"\"quoted\"\"\",A,2025-05-16T10:00,2025-05-16T11:00\n,A,2025-05-16T10:00,2025-05-16T11:00\nThree,A,soon,later\n", NewYork);

        Assert.Equal("One, \"quoted\"", Assert.Single(import.Sessions).Title);
        Assert.Equal([3, 4], import.Problems.Where(p => p.Kind == ImportProblemKind.Unreadable).Select(p => p.Line));
    }

    private static string Feed(params string[] events) => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + string.Concat(events) + "END:VCALENDAR\r\n";

    private static string Event(string uid, string title, string place, int hour) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nLOCATION:{place}\r\nDTSTART:20250516T{hour:00}0000\r\nDTEND:20250516T{hour + 1:00}0000\r\nEND:VEVENT\r\n";
}
