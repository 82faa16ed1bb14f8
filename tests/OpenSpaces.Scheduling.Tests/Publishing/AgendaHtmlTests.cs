using System.Text.RegularExpressions;

namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed partial class AgendaHtmlTests
{
    private static readonly Agenda Agenda = Agenda.Draft(
        Hall.Open().With(Hall.Topic("a", Hall.Asha) with { Length = 2, Abstract = "About\nit", Tags = ["data"] }, Hall.Topic("b") with { Recording = RecordingPolicy.Recorded })
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two)));

    [Fact]
    public void The_head_names_revision_time_zone_and_recording_policy() =>
        Assert.Contains("<h1><bdi>Open space</bdi></h1>\n<p>Draft, 2018-10-06 08:00. All times Asia/Kolkata. Sessions are not recorded unless marked.</p>", Agenda.ToHtmlPage(), StringComparison.Ordinal);

    [Fact]
    public void A_day_is_a_table_with_headings_of_rows_and_columns()
    {
        string html = Agenda.ToHtmlPage();

        Assert.Contains("<th role=\"columnheader\" scope=\"col\"><bdi>Red table</bdi></th>", html, StringComparison.Ordinal);
        Assert.Contains("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><time datetime=\"2018-10-06T12:00:00+05:30\">12:00</time>–<time datetime=\"2018-10-06T13:00:00+05:30\">13:00</time></th><td role=\"cell\" class=\"all\" colspan=\"2\"><bdi>Lunch</bdi></td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<td role=\"cell\" data-room=\"Red table\" class=\"quiet\"><bdi>Topic a</bdi> goes on</td>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#session-b\"><bdi>Topic b</bdi></a><br><em>looking for a host</em> <strong>recorded</strong>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Now_and_next_are_shown_for_the_moment_that_was_asked_for_and_else_not_at_all()
    {
        string html = Agenda.ToHtmlPage(new ExportOptions { Now = Hall.ByFacilitator.At(11, 30).At });

        Assert.Contains("At 11:30, Sat 6 Oct 2018", html, StringComparison.Ordinal);
        Assert.Matches("Now</bdi></h3>\n<ul>\n<li>.*Topic a", html);
        Assert.Matches("Next</bdi></h3>\n<ul>\n<li>.*Topic b", html);
        Assert.DoesNotContain("Next", Agenda.ToHtmlPage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_has_no_head_no_style_and_no_heading_of_the_first_level()
    {
        string html = Agenda.ToHtmlFragment();

        Assert.StartsWith("<div class=\"open-space\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_people_is_markup_or_turns_the_line()
    {
        string html = Hostile.Agenda.ToHtmlPage(new ExportOptions { Now = Hall.Morning });

        Assert.Equal(["application/ld+json"], Scripts().Matches(html).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror=alert(1)>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u001B', html);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere()
    {
        string html = Hostile.Agenda.ToHtmlPage();

        string[] ids = [.. Ids().Matches(html).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Targets().Matches(html).Select(match => match.Groups[1].Value).Except(ids));
    }

    [Fact]
    public void An_address_that_a_click_would_execute_is_left_out()
    {
        var session = Agenda.Sessions[0] with { Link = new Uri("javascript:alert(1)") };
        var html = new HtmlText();

        SessionMark.Card(html, Agenda, session, "h4");

        Assert.DoesNotContain("javascript", html.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<script type=\"([^\"]*)\"|<script", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Targets();
}
