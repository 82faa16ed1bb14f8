using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A session in HTML: in a table, in a list, and with all that is known of it.</summary>
internal static class SessionMark
{
    public static void Link(HtmlText html, Session session) =>
        html.Raw("<a").Attribute("href", $"#session-{session.Id}").Raw(">").Isolate(session.Title).Raw("</a>");

    /// <summary>For example <c>11:00–12:00</c>; a program reads the date and the offset beside it.</summary>
    public static void Times(HtmlText html, Session session)
    {
        Time(html, session.Start);
        html.Raw("–");
        Time(html, session.End);
    }

    public static void Time(HtmlText html, ZonedDateTime at) =>
        html.Raw("<time").Attribute("datetime", at.ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture)).Raw(">").Raw(PlainText.Time(at)).Raw("</time>");

    /// <summary>Whether it has a host, and what may be kept of it where that is not what the agenda says of all.</summary>
    public static void Hosts(HtmlText html, Agenda agenda, Session session)
    {
        if (session.Hosts.IsEmpty)
        {
            html.Raw("<em>looking for a host</em>");
        }

        for (int i = 0; i < session.Hosts.Length; i++)
        {
            html.Raw(i == 0 ? "" : ", ").Isolate(session.Hosts[i].Name);
        }

        if (session.Recording != agenda.Recording)
        {
            html.Raw(" <strong>").Raw(PlainText.Recording(session.Recording)).Raw("</strong>");
        }
    }

    public static void Card(HtmlText html, Agenda agenda, Session session, string heading)
    {
        html.Raw("<article").Attribute("id", $"session-{session.Id}").Raw(">\n<").Raw(heading).Raw(">").Isolate(session.Title).Raw("</").Raw(heading).Raw(">\n<p>")
            .Raw(PlainText.Day(session.Start.Date)).Raw(", ");
        Times(html, session);
        html.Raw(" · ");
        Hosts(html, agenda, session);
        html.Raw("</p>\n");
        if (session.Abstract.Length > 0)
        {
            html.Raw("<p class=\"about\">").Lines(session.Abstract).Raw("</p>\n");
        }

        if (!session.Tags.IsEmpty)
        {
            html.Raw("<p>Tags: ");
            for (int i = 0; i < session.Tags.Length; i++)
            {
                html.Raw(i == 0 ? "" : ", ").Isolate(session.Tags[i]);
            }

            html.Raw("</p>\n");
        }

        Address(html, session.Link, "Read more");
        Address(html, session.JoinAddress, "Join online");
        html.Raw("</article>\n");
    }

    private static void Address(HtmlText html, Uri? address, string what)
    {
        // Boards take http and https only; an agenda made by others may hold what a click would execute.
        if (address is { Scheme: "http" or "https" })
        {
            html.Raw("<p><a").Attribute("href", address.AbsoluteUri).Raw(" rel=\"nofollow noopener\">").Raw(what).Raw("</a> (").Isolate(address.Host).Raw(")</p>\n");
        }
    }
}
