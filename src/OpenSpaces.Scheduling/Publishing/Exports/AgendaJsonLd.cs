using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as JSON-LD with schema.org's words, for search engines and personal assistants.</summary>
public static class AgendaJsonLd
{
    /// <summary>Writes an agenda as one <c>Event</c> with a <c>subEvent</c> for each session, those that were cancelled last.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="options">The agenda's address; null = <see cref="ExportOptions.Default"/>.</param>
    /// <returns>
    /// UTF-8 without byte order mark, the same bytes in every culture; nothing in it ends a script element, so that it can stand in a page. The descriptions name revision, time of publication, zone and
    /// recording policy, for which schema.org has no words.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static byte[] ToJsonLd(this Agenda agenda, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return Write(agenda, options ?? ExportOptions.Default, isShort: false);
    }

    /// <summary>The same; short, without spaces and line ends, to stand in a page.</summary>
    internal static byte[] Write(Agenda agenda, ExportOptions options, bool isShort)
    {
        return JsonText.Write(json =>
        {
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Event");
            json.WriteString("@id", $"urn:uuid:{StableUuid.Of(agenda.Board)}");
            json.WriteString("name", PlainText.OneLine(agenda.Name));
            json.WriteString("description", PlainText.About(agenda));
            if (!agenda.Sessions.IsEmpty)
            {
                json.WriteString("startDate", ScheduleNames.At(agenda.Sessions[0].Start));
                json.WriteString("endDate", ScheduleNames.At(agenda.Sessions.MaxBy(session => session.Interval.End)!.End));
            }

            json.WriteStartObject("eventSchedule");
            json.WriteString("@type", "Schedule");
            json.WriteString("scheduleTimezone", agenda.Zone.Id);
            json.WriteEndObject();
            JsonText.IfAny(json, "url", options.Address?.AbsoluteUri);
            json.WriteStartArray("subEvent");
            foreach (Session session in agenda.Sessions.Concat(agenda.Cancelled))
            {
                Write(json, agenda, options, session);
            }

            json.WriteEndArray();
        }, isShort);
    }

    private static void Write(Utf8JsonWriter json, Agenda agenda, ExportOptions options, Session session)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        json.WriteString("@id", $"urn:uuid:{StableUuid.Of(agenda.Board, session.Id)}");
        json.WriteString("name", PlainText.OneLine(session.Title));
        json.WriteString("description", $"{PlainText.Lines(session.Abstract)}\n\nThis session is {PlainText.Recording(session.Recording)}.".TrimStart('\n'));
        json.WriteString("startDate", ScheduleNames.At(session.Start));
        json.WriteString("endDate", ScheduleNames.At(session.End));
        json.WriteString("eventStatus", session.Status == SessionStatus.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled");
        json.WriteString("eventAttendanceMode", session.JoinAddress is null ? "https://schema.org/OfflineEventAttendanceMode" : "https://schema.org/OnlineEventAttendanceMode");
        json.WriteStartObject("location");
        json.WriteString("@type", session.JoinAddress is null ? "Place" : "VirtualLocation");
        json.WriteString("name", PlainText.OneLine(session.RoomName));
        JsonText.IfAny(json, "url", session.JoinAddress?.AbsoluteUri);
        json.WriteEndObject();
        json.WriteStartArray("organizer");
        foreach (Host host in session.Hosts)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", PlainText.OneLine(host.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.Texts(json, "keywords", session.Tags);
        JsonText.IfAny(json, "url", options.AddressOf(session)?.AbsoluteUri);
        json.WriteEndObject();
    }
}
