using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes a session as a VEVENT.</summary>
internal static class SessionEvent
{
    public static void Write(ContentLines lines, Agenda agenda, Session session, CalendarOptions options)
    {
        lines.Raw("BEGIN", "VEVENT");

        // Ids are made of characters that need no escape: a UID that stays for the life of the session, and is unique among boards.
        lines.Raw("UID", $"{session.Id}@{agenda.Board}");
        lines.Raw("SEQUENCE", session.Sequence.ToString(CultureInfo.InvariantCulture));

        // Clients take a change only where all three rise, so they come from the publication and never from a clock (RFC 5545, 3.8.7).
        lines.Raw("DTSTAMP", Utc(session.ChangedAt));
        lines.Raw("LAST-MODIFIED", Utc(session.ChangedAt));
        WriteTime(lines, "DTSTART", session.Start, options);
        WriteTime(lines, "DTEND", session.End, options);
        lines.Text("SUMMARY", session.Title);
        lines.Text("LOCATION", session.RoomName);
        lines.Raw("STATUS", session.Status switch
        {
            SessionStatus.Confirmed => "CONFIRMED",
            SessionStatus.Tentative => "TENTATIVE",
            _ => "CANCELLED",
        });
        lines.Text("DESCRIPTION", Describe(session));
        if (!session.Tags.IsEmpty)
        {
            lines.Texts("CATEGORIES", session.Tags);
        }

        if (session.Link is { } link)
        {
            lines.Address("URL", link);
        }

        if (session.JoinAddress is { } join)
        {
            lines.Address("CONFERENCE;VALUE=URI;FEATURE=VIDEO", join);
        }

        lines.Raw("END", "VEVENT");
    }

    private static void WriteTime(ContentLines lines, string name, ZonedDateTime at, CalendarOptions options)
    {
        if (options.InUtc || at.Zone.Id == "UTC")
        {
            lines.Raw(name, Utc(at.ToInstant()));
        }
        else
        {
            lines.Raw($"{name};TZID={ContentLines.Parameter(at.Zone.Id)}", at.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        }
    }

    private static string Describe(Session session)
    {
        var text = new StringBuilder();
        if (session.Abstract.Length > 0)
        {
            text.Append(session.Abstract).Append("\n\n");
        }

        text.Append(session.Hosts.IsEmpty ? "Looking for a host" : $"Hosts: {string.Join(", ", session.Hosts.Select(host => PlainText.OneLine(host.Name)))}");
        text.Append(CultureInfo.InvariantCulture, $"\nThis session is {PlainText.Recording(session.Recording)}.");
        return text.ToString();
    }

    private static string Utc(Instant at) => at.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
