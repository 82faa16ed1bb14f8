using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as plain text, for a chat or a mail.</summary>
public static class AgendaText
{
    /// <summary>Writes an agenda, a line for each session.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>
    /// Lines ended by a line feed: the event, zone, revision, time of publication and recording policy, the days, then what was cancelled. The same in every culture. Pasted in a chat, no title of it
    /// pings anybody or becomes a link or a hashtag: an invisible space (U+200B) stands behind each sign that would.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToPlainText(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{QuietText.Of(agenda.Name)}\n{PlainText.About(agenda)}\n");
        foreach (IGrouping<LocalDate, Session> day in agenda.Sessions.GroupBy(session => session.Start.Date))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{PlainText.Day(day.Key)}\n");
            foreach (Session session in day)
            {
                string marked = session.Recording == agenda.Recording ? "" : $" [{PlainText.Recording(session.Recording)}]";
                text.Append(CultureInfo.InvariantCulture,
                    $"{PlainText.Time(session.Start)}–{PlainText.Time(session.End)} {QuietText.Of(session.RoomName)}: {QuietText.Of(session.Title)} ({QuietText.Of(PlainText.Hosts(session))}){marked}\n");
            }
        }

        if (!agenda.Cancelled.IsEmpty)
        {
            text.Append("\nCancelled\n");
            foreach (Session session in agenda.Cancelled)
            {
                text.Append(CultureInfo.InvariantCulture, $"{QuietText.Of(session.Title)} (was {PlainText.Day(session.Start.Date)}, {PlainText.Time(session.Start)}, {QuietText.Of(session.RoomName)})\n");
            }
        }

        return text.ToString();
    }
}
