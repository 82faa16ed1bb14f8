using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as Markdown (CommonMark with tables), for a wiki, a repository or a chat.</summary>
public static class AgendaMarkdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>()#+-.!|~&:@");

    /// <summary>Writes an agenda as a table for each day: time, room, topic, hosts.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>
    /// Markdown with line feeds: the event, zone, revision, time of publication and recording policy, then the days, then what was cancelled. The same in every culture. Texts of
    /// people are escaped: none can become a heading, a link or markup.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToMarkdown(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(agenda.Name)}\n\n{PlainText.About(agenda).Replace(agenda.Zone.Id, Escape(agenda.Zone.Id), StringComparison.Ordinal)}\n");
        foreach (IGrouping<LocalDate, Session> day in agenda.Sessions.GroupBy(session => session.Start.Date))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {PlainText.Day(day.Key)}\n\n| Time | Room | Topic | Hosts |\n|---|---|---|---|\n");
            foreach (Session session in day)
            {
                Row(text, agenda, session);
            }
        }

        if (!agenda.Cancelled.IsEmpty)
        {
            text.Append("\n## Cancelled\n\n");
            foreach (Session session in agenda.Cancelled)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"- ~~{Escape(session.Title)}~~ (was {PlainText.Day(session.Start.Date)}, {PlainText.Time(session.Start)}, {Escape(session.RoomName)})\n");
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, Agenda agenda, Session session)
    {
        string hosts = session.Hosts.IsEmpty ? "*looking for a host*" : string.Join(", ", session.Hosts.Select(host => Escape(host.Name)));
        string marked = session.Recording == agenda.Recording ? "" : $" *({PlainText.Recording(session.Recording)})*";
        text.Append(CultureInfo.InvariantCulture,
            $"| {PlainText.Time(session.Start)}–{PlainText.Time(session.End)} | {Escape(session.RoomName)} | {Escape(session.Title)}{marked} | {hosts} |\n");
    }

    /// <summary>CommonMark lets any ASCII punctuation be escaped by a backslash (spec 0.31.2, 2.4); hyphens within words mean nothing and stay readable.</summary>
    private static string Escape(string text)
    {
        string line = PlainText.OneLine(text);
        if (!line.AsSpan().ContainsAny(Special))
        {
            return line;
        }

        var escaped = new StringBuilder(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            bool isHyphen = line[i] == '-' && i > 0 && char.IsLetterOrDigit(line[i - 1]);
            if (Special.Contains(line[i]) && !isHyphen)
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }
}
