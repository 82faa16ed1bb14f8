using System.Globalization;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as CSV (RFC 4180), for a spreadsheet to pull or to paste. The columns are in docs/publishing.md.</summary>
public static class AgendaCsv
{
    private static readonly string[] Columns =
    [
        "Title", "Room", "Start", "End", "Time zone", "Hosts", "Tags", "Status", "Recording", "Abstract", "Link", "Id", "Sequence", "Changed at", "Revision", "Published at",
    ];

    /// <summary>Writes a line for each session, those that were cancelled last.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>
    /// Lines ended by CRLF, the first with the columns' names; times on the venue's clock as <c>2018-10-06 11:00</c>. The same in every culture. What a spreadsheet would execute begins with
    /// an apostrophe. <see cref="BoardImport.FromCsv"/> reads it back. Written to a file for Excel, it needs a byte order mark.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToCsv(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var lines = new CsvLines();
        foreach (string column in Columns)
        {
            lines.Cell(column);
        }

        lines.End();
        string published = PlainText.PublishedAt(agenda);
        string revision = PlainText.Revision(agenda);
        foreach (Session session in agenda.Sessions.Concat(agenda.Cancelled))
        {
            lines.Cell(session.Title).Cell(session.RoomName)
                .Cell(PlainText.Minute(session.Start)).Cell(PlainText.Minute(session.End)).Cell(agenda.Zone.Id)
                .Cell(string.Join(", ", session.Hosts.Select(host => host.Name))).Cell(string.Join(", ", session.Tags))
                .Cell(PlainText.Status(session.Status)).Cell(PlainText.Recording(session.Recording))
                .Cell(session.Abstract).Cell(session.Link?.AbsoluteUri ?? "").Cell(session.Id.Value)
                .Cell(session.Sequence.ToString(CultureInfo.InvariantCulture)).Cell(InstantPattern.General.Format(session.ChangedAt))
                .Cell(revision).Cell(published)
                .End();
        }

        return lines.ToString();
    }

    /// <summary>Writes the wall: a block for each day, in it a line for each start and a column for each room.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>
    /// As <see cref="ToCsv"/>: first a line with the event's name and one about the agenda, then the days. A cell has the title and the hosts; one that is free and for sessions, <c>open</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToCsvGrid(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var lines = new CsvLines();
        lines.Cell(agenda.Name).End();
        lines.Cell(PlainText.About(agenda)).End();
        foreach (DayWall day in DayWall.Of(agenda))
        {
            lines.End();
            lines.Cell(PlainText.Day(day.Day));
            foreach ((_, string room) in day.Rooms)
            {
                lines.Cell(room);
            }

            lines.End();
            foreach (WallRow row in day.Rows)
            {
                Write(lines, agenda, row);
            }
        }

        return lines.ToString();
    }

    private static void Write(CsvLines lines, Agenda agenda, WallRow row)
    {
        lines.Cell(row.Time);
        foreach (WallCell cell in row.Cells)
        {
            lines.Cell(cell switch
            {
                { Starting.IsEmpty: false } => string.Join(" / ", cell.Starting.Select(session => Describe(agenda, row, session))),
                { Running: { } running } => $"({PlainText.OneLine(running.Title)} goes on)",
                { Name.Length: > 0 } => cell.Name,
                { IsOpen: true } => "open",
                _ => "",
            });
        }

        lines.End();
    }

    private static string Describe(Agenda agenda, WallRow row, Session session)
    {
        string until = session.End == row.End ? "" : $", until {PlainText.Time(session.End)}";
        string marked = session.Recording == agenda.Recording ? "" : $", {PlainText.Recording(session.Recording)}";
        return $"{session.Title} ({PlainText.Hosts(session)}{until}{marked})";
    }
}
