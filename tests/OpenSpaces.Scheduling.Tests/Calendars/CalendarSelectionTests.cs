using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarSelectionTests
{
    private static readonly CalendarExporter Exporter = new();

    private static readonly Agenda Agenda = Agenda.Of(
        Hall.Open(new BoardPolicy { Name = "Open Spaces" })
            .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Asha), Hall.Topic("d"))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two)).Placed("c", Hall.BlueAt(Hall.Three))
            .Publish(Hall.ByFacilitator).OrThrow()
            .Withdraw(new ProposalId("c"), Hall.ByFacilitator.Because("ill")).OrThrow()
            .Publish(Hall.ByFacilitator).OrThrow(),
        new Dictionary<PersonId, string> { [Hall.Asha] = "Asha" });

    public static TheoryData<CalendarSelection, string, string[]> Selections => new()
    {
        { CalendarSelection.Whole, "Open Spaces", ["a", "b", "c"] },
        { CalendarSelection.InRoom(Hall.Blue.Id), "Open Spaces: Blue table", ["b", "c"] },
        { CalendarSelection.OnDay(Hall.Day), "Open Spaces: Sat 6 Oct 2018", ["a", "b", "c"] },
        { CalendarSelection.OnDay(Hall.Day.PlusDays(1)), "Open Spaces: Sun 7 Oct 2018", [] },
        { CalendarSelection.HostedBy(Hall.Asha), "Open Spaces: Asha", ["a", "c"] },
        { CalendarSelection.Of(new ProposalId("b")), "Topic b", ["b"] },
        { CalendarSelection.Of([new ProposalId("b"), new ProposalId("gone"), new ProposalId("a"), new ProposalId("b")]), "Open Spaces: my picks", ["a", "b"] },
        { CalendarSelection.Where(session => session.Status == SessionStatus.Cancelled).Named("Off"), "Off", ["c"] },
    };

    [Theory]
    [MemberData(nameof(Selections))]
    public void A_selection_has_its_sessions_in_the_agendas_order_under_its_name(CalendarSelection selection, string name, string[] ids)
    {
        string[] lines = Exporter.Export(Agenda, selection).ToString().Split("\r\n");

        Assert.Contains($"NAME:{name}", lines);
        Assert.Contains($"X-WR-CALNAME:{name}", lines);
        Assert.Equal(ids.Select(id => $"UID:{id}@hall-3"), lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_session_is_the_same_bytes_in_every_feed_that_has_it()
    {
        string whole = Exporter.Export(Agenda).ToString();
        string one = Exporter.Export(Agenda, CalendarSelection.Of(new ProposalId("a"))).ToString();

        string text = one[one.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..one.IndexOf("END:VCALENDAR", StringComparison.Ordinal)];
        Assert.Contains(text, whole, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_says_where_it_is_fetched()
    {
        string feed = Exporter.Export(Agenda, CalendarSelection.Whole.At(new Uri("https://example.org/feed.ics?a=1;b=2"))).ToString();

        Assert.Contains("\r\nSOURCE;VALUE=URI:https://example.org/feed.ics?a=1;b=2\r\n", feed, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CalendarSelection.Whole.At(new Uri("file:///etc/passwd")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_feed_without_events_describes_the_zone_for_some_refuse_an_empty_one(bool inUtc)
    {
        string feed = Exporter.Export(Agenda, CalendarSelection.OnDay(Hall.Day.PlusDays(1)), new CalendarOptions { InUtc = inUtc }).ToString();

        Assert.Contains("BEGIN:VTIMEZONE", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("VEVENT", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_that_look_for_a_host_are_tasks()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b") with { Abstract = "Who?" }, Hall.Topic("c"), Hall.Topic("d"))
            .Placed("c", Hall.RedAt(Hall.Ten)).Adopt(new ProposalId("d"), Hall.Ben, Hall.By(Hall.Ben)).OrThrow();

        string[] lines = Exporter.ExportSuggestions(board).ToString().Split("\r\n");

        Assert.Equal(["UID:looking-for-host+b@hall-3", "UID:looking-for-host+c@hall-3"], lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VTODO"));
        Assert.Contains("DESCRIPTION:Who?\\n\\nLooking for a host", lines);
        Assert.Contains("BEGIN:VTIMEZONE", Exporter.ExportSuggestions(Hall.Open()).ToString(), StringComparison.Ordinal);
    }
}
