using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarOptionsTests
{
    private static readonly Board Published = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
        .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two)).Publish(Hall.ByFacilitator).OrThrow();

    [Fact]
    public void With_an_organizer_the_feed_is_published_and_every_event_names_just_them()
    {
        string[] lines = Lines(Published, new CalendarOptions { Organizer = new CalendarOrganizer("Hall \"3\"; team\r\nX:1^", new Uri("mailto:hall3@example.org")) });

        Assert.Contains("METHOD:PUBLISH", lines);
        Assert.Equal(2, lines.Count(line => line == "ORGANIZER;CN=\"Hall 3; team  X:1\":mailto:hall3@example.org"));
        Assert.DoesNotContain(Lines(Published), line => line.StartsWith("METHOD", StringComparison.Ordinal) || line.StartsWith("ORGANIZER", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public void An_organizer_is_reached_by_mail_or_web_only(string address) =>
        Assert.Throws<ArgumentException>(() => new CalendarOrganizer("x", new Uri(address)));

    [Fact]
    public void Only_hosts_who_agreed_are_named_as_contacts()
    {
        string[] lines = Lines(Published, new CalendarOptions { Contacts = ImmutableDictionary<PersonId, string>.Empty.Add(Hall.Asha, "Asha, asha@example.org\nX:1") });

        Assert.Equal(["CONTACT:Asha\\, asha@example.org\\nX:1"], lines.Where(line => line.StartsWith("CONTACT", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_option_asks_for_is_written()
    {
        var options = new CalendarOptions { Venue = "NIMHANS, Bengaluru", Color = "teal", IsBusy = false, Access = CalendarAccess.Private, Reminder = Duration.FromMinutes(10) };

        string[] lines = Lines(Published, options);

        Assert.Contains("LOCATION:Red table\\, NIMHANS\\, Bengaluru", lines);
        Assert.Contains("COLOR:teal", lines);
        Assert.Equal(2, lines.Count(line => line == "TRANSP:TRANSPARENT"));
        Assert.Equal(2, lines.Count(line => line == "CLASS:PRIVATE"));
        Assert.Equal(2, lines.Count(line => line == "TRIGGER:-PT10M"));
    }

    [Fact]
    public void A_cancelled_session_reminds_nobody_and_leaves_after_its_time()
    {
        Board cancelled = Published.Withdraw(new ProposalId("a"), Hall.By(Hall.Asha)).OrThrow().Publish(Hall.ByFacilitator.At(9)).OrThrow();
        Board later = cancelled.Placed("b", Hall.BlueAt(Hall.Three)).Publish(Hall.ByFacilitator.At(9, 30)).OrThrow();
        var options = new CalendarOptions { CancelledStayFor = Duration.FromMinutes(30), Reminder = Duration.FromMinutes(10) };

        Assert.Single(Lines(cancelled, options), line => line == "STATUS:CANCELLED");
        Assert.Single(Lines(cancelled, options), line => line == "BEGIN:VALARM");
        Assert.DoesNotContain("STATUS:CANCELLED", Lines(later, options));
        Assert.Contains("STATUS:CANCELLED", Lines(later));
    }

    [Fact]
    public void Options_are_equal_when_everything_in_them_is()
    {
        var one = new CalendarOptions { Contacts = ImmutableDictionary<PersonId, string>.Empty.Add(Hall.Asha, "a").Add(Hall.Ben, "b") };
        var same = new CalendarOptions { Contacts = ImmutableDictionary<PersonId, string>.Empty.Add(Hall.Ben, "b").Add(Hall.Asha, "a") };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { Contacts = same.Contacts.SetItem(Hall.Ben, "c") });
        Assert.NotEqual(one, same with { Venue = "x" });
    }

    [Fact]
    public void What_no_feed_can_say_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CalendarOptions { Color = "teal\r\nX:1" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarOptions { RefreshInterval = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarOptions { CancelledStayFor = Duration.FromDays(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarOptions { Reminder = Duration.FromDays(-1) });
    }

    private static string[] Lines(Board board, CalendarOptions? options = null) =>
        new CalendarExporter().Export(Agenda.Of(board), options: options).ToString().Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
