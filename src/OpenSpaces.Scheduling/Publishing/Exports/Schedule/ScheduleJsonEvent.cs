using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>Writes a session as an event of <c>schedule.json</c>.</summary>
internal static class ScheduleJsonEvent
{
    public static void Write(Utf8JsonWriter json, Agenda agenda, ExportOptions options, Session session, string room)
    {
        Guid guid = StableUuid.Of(agenda.Board, session.Id);
        json.WriteStartObject();
        json.WriteString("guid", guid);
        json.WriteString("code", ScheduleNames.Code(session));
        json.WriteNumber("id", session.Number);
        json.WriteString("date", ScheduleNames.At(session.Start));
        json.WriteString("start", PlainText.Time(session.Start));
        json.WriteString("end", ScheduleNames.At(session.End));
        json.WriteString("duration", ScheduleNames.Length(session));
        json.WriteString("room", room);
        json.WriteString("slug", ScheduleNames.Slug(agenda, session));
        json.WriteString("url", options.AddressOf(session) is { Scheme: "http" or "https" } page ? page.AbsoluteUri : $"urn:uuid:{guid}");
        json.WriteString("title", PlainText.OneLine(session.Title));
        json.WriteString("subtitle", "");
        json.WriteString("track", session.Tags.IsEmpty ? null : PlainText.OneLine(session.Tags[0]));
        json.WriteString("type", ScheduleNames.Type);
        json.WriteNull("language");
        json.WriteString("abstract", PlainText.Lines(session.Abstract));
        json.WriteString("description", session.Tags.IsEmpty ? null : $"Tags: {string.Join(", ", session.Tags.Select(PlainText.OneLine))}");
        json.WriteString("recording_license", PlainText.Recording(session.Recording));
        json.WriteBoolean("do_not_record", session.Recording != RecordingPolicy.Recorded);
        json.WriteStartArray("persons");
        foreach (Host host in session.Hosts)
        {
            json.WriteStartObject();
            json.WriteString("guid", StableUuid.Of(agenda.Board, host.Id));
            json.WriteString("name", PlainText.OneLine(host.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach ((Uri? address, string what) in new[] { (session.Link, "Read more"), (session.JoinAddress, "Join online") })
        {
            if (address is { Scheme: "http" or "https" })
            {
                json.WriteStartObject();
                json.WriteString("url", address.AbsoluteUri);
                json.WriteString("title", what);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
