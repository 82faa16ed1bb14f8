using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes a session as a VEVENT.</summary>
internal static class SessionEvent
{
    public static FeedPiece Write(BoardId board, Session session, CalendarOptions options) => FeedPiece.Write(lines =>
    {
        lines.Raw("BEGIN", "VEVENT");

        // Ids are made of characters that need no escape: a UID that stays for the life of the session, and is unique among boards.
        lines.Raw("UID", $"{session.Id}@{board}");
        lines.Raw("SEQUENCE", session.Sequence.ToString(CultureInfo.InvariantCulture));

        // Clients take a change only where all three rise, so they come from the publication and never from a clock (RFC 5545, 3.8.7).
        string changed = TimeText.Utc(session.ChangedAt);
        lines.Raw("DTSTAMP", changed);
        lines.Raw("LAST-MODIFIED", changed);
        WriteTime(lines, "DTSTART", session.Start, options);
        WriteTime(lines, "DTEND", session.End, options);
        lines.Text("SUMMARY", session.Title);
        lines.Text("LOCATION", options.Venue.Length == 0 ? session.RoomName : $"{session.RoomName}, {options.Venue}");
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

        EventExtras.Write(lines, session, options);
        lines.Raw("END", "VEVENT");
    });

    /// <summary>Whether times of the zone are written as UTC, which needs no description.</summary>
    public static bool IsInUtc(DateTimeZone zone, CalendarOptions options) => options.InUtc || zone.Id is "UTC" or "Etc/UTC";

    private static void WriteTime(ContentLines lines, string name, ZonedDateTime at, CalendarOptions options)
    {
        if (IsInUtc(at.Zone, options))
        {
            lines.Raw(name, TimeText.Utc(at.ToInstant()));
        }
        else
        {
            lines.Raw($"{name};TZID={ContentLines.Parameter(at.Zone.Id)}", TimeText.Local(at.LocalDateTime));
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
        if (!session.Tags.IsEmpty)
        {
            text.Append("\nTags: ").AppendJoin(", ", session.Tags);
        }

        text.Append(CultureInfo.InvariantCulture, $"\nThis session is {PlainText.Recording(session.Recording)}.");
        if (session.Link is { } link)
        {
            text.Append('\n').Append(link.AbsoluteUri);
        }

        return text.ToString();
    }
}
