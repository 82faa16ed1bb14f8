using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarExporterTests
{
    private static readonly CalendarExporter Exporter = new();

    private static readonly Board Published = Hall.Open(new BoardPolicy { Name = "Open Spaces" })
        .With(
            Hall.Topic("a", Hall.Asha) with { Title = "Mentoring; circle, one", Abstract = "First line\nsecond \\ line", Tags = ["people", "a,b"], Link = new Uri("https://example.org/x?a=1;b=2") },
            Hall.Topic("b"))
        .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two))
        .Publish(Hall.ByFacilitator).OrThrow();

    [Fact]
    public void A_feed_is_these_bytes() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//OpenSpaces.Scheduling//Calendars 1//EN
        CALSCALE:GREGORIAN
        NAME:Open Spaces
        X-WR-CALNAME:Open Spaces
        X-WR-TIMEZONE:Asia/Kolkata
        REFRESH-INTERVAL;VALUE=DURATION:PT60M
        X-PUBLISHED-TTL:PT60M
        BEGIN:VTIMEZONE
        TZID:Asia/Kolkata
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0530
        TZNAME:IST
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:a@hall-3
        SEQUENCE:0
        DTSTAMP:20181006T023000Z
        LAST-MODIFIED:20181006T023000Z
        DTSTART;TZID=Asia/Kolkata:20181006T100000
        DTEND;TZID=Asia/Kolkata:20181006T110000
        SUMMARY:Mentoring\; circle\, one
        LOCATION:Red table
        STATUS:CONFIRMED
        DESCRIPTION:First line\nsecond \\ line\n\nHosts: asha\nTags: people\, a\,b\
         nThis session is not recorded.\nhttps://example.org/x?a=1\;b=2
        CATEGORIES:people,a\,b
        URL:https://example.org/x?a=1;b=2
        END:VEVENT
        BEGIN:VEVENT
        UID:b@hall-3
        SEQUENCE:0
        DTSTAMP:20181006T023000Z
        LAST-MODIFIED:20181006T023000Z
        DTSTART;TZID=Asia/Kolkata:20181006T140000
        DTEND;TZID=Asia/Kolkata:20181006T150000
        SUMMARY:Topic b
        LOCATION:Blue table
        STATUS:TENTATIVE
        DESCRIPTION:Looking for a host\nThis session is not recorded.
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Feed(Published).ToString());

    [Fact]
    public void A_cancelled_session_stays_with_a_higher_sequence_and_its_last_time_and_room()
    {
        Board cancelled = Published.Withdraw(new ProposalId("a"), Hall.By(Hall.Asha).At(9)).OrThrow().Publish(Hall.ByFacilitator.At(9, 5)).OrThrow();

        string feed = Feed(cancelled).ToString();

        Assert.Contains("UID:a@hall-3\r\nSEQUENCE:1\r\nDTSTAMP:20181006T033500Z\r\nLAST-MODIFIED:20181006T033500Z\r\nDTSTART;TZID=Asia/Kolkata:20181006T100000", feed, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("CANCELLED", Exporter.Export(Agenda.Of(cancelled), options: new CalendarOptions { CancelledStayFor = Duration.Zero }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_an_unchanged_board_is_the_same_feed() => Assert.Equal(Feed(Published).ETag, Exporter.Export(Agenda.Draft(Published)).ETag);

    [Fact]
    public void The_entity_tag_is_strong_and_changes_with_any_byte()
    {
        Board moved = Published.Placed("a", Hall.RedAt(Hall.Three)).Publish(Hall.ByFacilitator.At(9)).OrThrow();

        Assert.Matches("^\"[A-Za-z0-9_-]{22}\"$", Feed(Published).ETag);
        Assert.NotEqual(Feed(Published).ETag, Feed(moved).ETag);
        Assert.Equal(Hall.ByFacilitator.At(9).At, Feed(moved).LastModified);
    }

    [Fact]
    public void In_utc_no_time_names_a_zone()
    {
        string feed = Exporter.Export(Agenda.Of(Published), options: new CalendarOptions { InUtc = true }).ToString();

        Assert.Contains("DTSTART:20181006T043000Z", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("TZID", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_splits_a_character()
    {
        string title = string.Concat(Enumerable.Repeat("नमस्ते 👩‍👩‍👧 é ", 12)).Trim();
        Board board = Hall.Open().With(new Proposal(new ProposalId("a"), title)).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();
        ReadOnlySpan<byte> bytes = Feed(board).ToArray();

        foreach (Range line in bytes.Split("\r\n"u8))
        {
            Assert.InRange(bytes[line].Length, 0, 75);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(bytes[line]));
        }

        Assert.Contains("SUMMARY:" + title, Feed(board).ToString().Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_people_are_called_becomes_a_line_of_its_own()
    {
        var names = new Dictionary<PersonId, string> { [Hall.Asha] = "Asha\r\nBEGIN:VEVENT\nSUMMARY:injected\u0085X\u2028Y\u0000\u001B" };

        string feed = Exporter.Export(Agenda.Of(Published, names)).ToString();

        Assert.Equal(2, feed.Split("\r\n").Count(line => line == "BEGIN:VEVENT"));
        Assert.DoesNotContain(feed.Replace("\r\n", "", StringComparison.Ordinal), char.IsControl);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_culture()
    {
        string before = Feed(Published).ETag;
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");

            Assert.Equal(before, Feed(Published).ETag);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static CalendarFeed Feed(Board board) => Exporter.Export(Agenda.Of(board));
}
