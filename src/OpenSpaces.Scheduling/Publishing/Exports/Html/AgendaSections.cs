using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The parts of a page in order: head, now and next, days, rooms, what was cancelled.</summary>
internal sealed class AgendaSections(HtmlText html, Agenda agenda, ExportOptions options, int topHeading)
{
    public void Write()
    {
        html.Raw("<div class=\"open-space\" lang=\"en\">\n<header>\n");
        Heading(0, "", agenda.Name);
        html.Raw("<p>").Text(PlainText.About(agenda)).Raw("</p>\n</header>\n");
        if (options.Now is { } now)
        {
            NowAndNext(now);
        }

        WallTable.WriteAll(html, agenda, topHeading + 1);
        Rooms();
        Cancelled();
        html.Raw("</div>\n");
    }

    private void NowAndNext(Instant now)
    {
        html.Raw("<section class=\"now\">\n");
        Heading(1, "", $"At {PlainText.Time(now.InZone(agenda.Zone))}, {PlainText.Day(now.InZone(agenda.Zone).Date)}");
        Brief("Now", agenda.RunningAt(now), "Nothing runs.", now);
        Brief("Next", agenda.NextAfter(now), "Nothing more starts.", now);
        html.Raw("</section>\n");
    }

    private void Brief(string title, ImmutableArray<Session> sessions, string ifNone, Instant now)
    {
        Heading(2, "", title);
        if (sessions.IsEmpty)
        {
            html.Raw("<p>").Raw(ifNone).Raw("</p>\n");
            return;
        }

        html.Raw("<ul>\n");
        foreach (Session session in sessions)
        {
            html.Raw("<li>");
            if (session.Start.Date != now.InZone(agenda.Zone).Date)
            {
                html.Raw(PlainText.Day(session.Start.Date)).Raw(", ");
            }

            SessionMark.Times(html, session);
            html.Raw(" ").Isolate(session.RoomName).Raw(": ");
            SessionMark.Link(html, session);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private void Rooms()
    {
        ILookup<RoomId, Session> sessions = agenda.Sessions.ToLookup(session => session.Cell.Room);
        html.Raw("<section class=\"rooms\">\n");
        Heading(1, "", "By room");
        foreach (RoomId room in agenda.Grid.Rooms.Select(room => room.Id).Concat(sessions.Select(room => room.Key)).Distinct())
        {
            Heading(2, $"room-{room}", agenda.Grid.FindRoom(room)?.Name ?? sessions[room].First().RoomName);
            if (!sessions[room].Any())
            {
                html.Raw("<p>Nothing yet.</p>\n");
            }

            foreach (Session session in sessions[room])
            {
                SessionMark.Card(html, agenda, session, $"h{topHeading + 3}");
            }
        }

        html.Raw("</section>\n");
    }

    private void Cancelled()
    {
        if (agenda.Cancelled.IsEmpty)
        {
            return;
        }

        html.Raw("<section class=\"cancelled\">\n");
        Heading(1, "", "Cancelled");
        html.Raw("<ul>\n");
        foreach (Session session in agenda.Cancelled)
        {
            html.Raw("<li").Attribute("id", $"session-{session.Id}").Raw("><s>").Isolate(session.Title).Raw("</s>, which was to be ")
                .Raw(PlainText.Day(session.Start.Date)).Raw(", ").Raw(PlainText.Time(session.Start)).Raw(", ").Isolate(session.RoomName).Raw("</li>\n");
        }

        html.Raw("</ul>\n</section>\n");
    }

    private void Heading(int below, string id, string text)
    {
        html.Raw("<h").Raw(topHeading + below);
        if (id.Length > 0)
        {
            html.Attribute("id", id);
        }

        html.Raw(">").Isolate(text).Raw("</h").Raw(topHeading + below).Raw(">\n");
    }
}
