namespace OpenSpaces.Scheduling;

/// <summary>The wall as one table for each day: times down, rooms across.</summary>
/// <remarks>On a narrow screen the style turns rows into blocks; the roles are written out, because browsers take a table's roles away with its display.</remarks>
internal static class WallTable
{
    public static void WriteAll(HtmlText html, Agenda agenda, int heading)
    {
        foreach (DayWall day in DayWall.Of(agenda))
        {
            string id = $"day-{day.Day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
            html.Raw("<section class=\"day\">\n<h").Raw(heading).Attribute("id", id).Raw(">").Raw(PlainText.Day(day.Day)).Raw("</h").Raw(heading).Raw(">\n");
            if (day.Rooms.IsEmpty)
            {
                html.Raw("<p>No rooms yet.</p>\n");
            }
            else
            {
                Write(html, agenda, day, id);
            }

            html.Raw("</section>\n");
        }
    }

    private static void Write(HtmlText html, Agenda agenda, DayWall day, string id)
    {
        // A wall wider than the screen scrolls within its own box, which the keyboard reaches.
        html.Raw("<div class=\"wall\" role=\"region\" tabindex=\"0\"").Attribute("aria-labelledby", id).Raw(">\n<table role=\"table\"").Attribute("aria-labelledby", id)
            .Raw(">\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Time</th>");
        foreach ((_, string room) in day.Rooms)
        {
            html.Raw("<th role=\"columnheader\" scope=\"col\">").Isolate(room).Raw("</th>");
        }

        html.Raw("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
        foreach (WallRow row in day.Rows)
        {
            Write(html, agenda, day, row);
        }

        html.Raw("</tbody>\n</table>\n</div>\n");
    }

    private static void Write(HtmlText html, Agenda agenda, DayWall day, WallRow row)
    {
        html.Raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">");
        SessionMark.Time(html, row.Start);
        if (row.End is { } end)
        {
            html.Raw("–");
            SessionMark.Time(html, end);
        }

        html.Raw("</th>");
        if (row.ForAll.Length > 0)
        {
            html.Raw("<td role=\"cell\" class=\"all\" colspan=\"").Raw(day.Rooms.Length).Raw("\">").Isolate(row.ForAll).Raw("</td>");
        }
        else
        {
            for (int i = 0; i < day.Rooms.Length; i++)
            {
                Write(html, agenda, day.Rooms[i].Name, row, row.Cells[i]);
            }
        }

        html.Raw("</tr>\n");
    }

    private static void Write(HtmlText html, Agenda agenda, string room, WallRow row, WallCell cell)
    {
        html.Raw("<td role=\"cell\"").Attribute("data-room", room);
        if (!cell.Starting.IsEmpty)
        {
            html.Raw(">");
            for (int i = 0; i < cell.Starting.Length; i++)
            {
                html.Raw(i == 0 ? "" : "<br>");
                Write(html, agenda, row, cell.Starting[i]);
            }
        }
        else if (cell.Running is { } running)
        {
            html.Raw(" class=\"quiet\">").Isolate(running.Title).Raw(" goes on");
        }
        else
        {
            bool isNothing = cell.Name.Length == 0 && !cell.IsOpen;
            html.Raw(isNothing ? " class=\"none\">–" : " class=\"quiet\">").Text(isNothing ? "" : cell.IsOpen ? "open" : cell.Name);
        }

        html.Raw("</td>");
    }

    private static void Write(HtmlText html, Agenda agenda, WallRow row, Session session)
    {
        SessionMark.Link(html, session);
        html.Raw("<br>");
        SessionMark.Hosts(html, agenda, session);
        if (session.End != row.End)
        {
            html.Raw("<br>until ");
            SessionMark.Time(html, session.End);
        }
    }
}
