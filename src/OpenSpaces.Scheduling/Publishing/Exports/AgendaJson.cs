using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as JSON, for apps and pages. The schema is in docs/publishing.md.</summary>
public static class AgendaJson
{
    /// <summary>The version of the schema; a new one only where a reader of the old would go wrong.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes an agenda.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>UTF-8 without byte order mark, indented, the same bytes in every culture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static byte[] ToJson(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return JsonText.Write(json => Write(json, agenda));
    }

    private static void Write(Utf8JsonWriter json, Agenda agenda)
    {
        json.WriteNumber("version", SchemaVersion);
        json.WriteString("board", agenda.Board.Value);
        json.WriteString("name", PlainText.OneLine(agenda.Name));
        json.WriteNumber("revision", agenda.Revision);
        json.WriteBoolean("isDraft", agenda.IsDraft);
        json.WriteString("publishedAt", InstantPattern.ExtendedIso.Format(agenda.PublishedAt));
        json.WriteString("timeZone", agenda.Zone.Id);
        json.WriteString("recording", Recording(agenda.Recording));
        json.WriteStartArray("rooms");
        foreach (Room room in agenda.Grid.Rooms)
        {
            Write(json, room);
        }

        json.WriteEndArray();
        json.WriteStartArray("sessions");
        foreach (Session session in agenda.Sessions.Concat(agenda.Cancelled))
        {
            Write(json, session);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Room room)
    {
        json.WriteStartObject();
        json.WriteString("id", room.Id.Value);
        json.WriteString("name", PlainText.OneLine(room.Name));
        if (room.Seats is { } seats)
        {
            json.WriteNumber("seats", seats);
        }

        JsonText.Texts(json, "features", room.Features);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Session session)
    {
        json.WriteStartObject();
        json.WriteString("id", session.Id.Value);
        json.WriteString("title", PlainText.OneLine(session.Title));
        json.WriteString("abstract", PlainText.Lines(session.Abstract));
        json.WriteString("room", session.Cell.Room.Value);
        json.WriteString("roomName", PlainText.OneLine(session.RoomName));
        json.WriteString("start", At(session.Start));
        json.WriteString("end", At(session.End));
        json.WriteString("status", PlainText.Status(session.Status));
        json.WriteString("recording", Recording(session.Recording));
        json.WriteStartArray("hosts");
        foreach (Host host in session.Hosts)
        {
            json.WriteStartObject();
            json.WriteString("id", host.Id.Value);
            json.WriteString("name", PlainText.OneLine(host.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.Texts(json, "tags", session.Tags);
        JsonText.IfAny(json, "link", session.Link?.AbsoluteUri);
        JsonText.IfAny(json, "joinAddress", session.JoinAddress?.AbsoluteUri);
        JsonText.IfAny(json, "repeatOf", session.RepeatOf?.Value);
        json.WriteNumber("sequence", session.Sequence);
        json.WriteString("changedAt", InstantPattern.ExtendedIso.Format(session.ChangedAt));
        json.WriteEndObject();
    }

    private static string Recording(RecordingPolicy recording) => recording switch
    {
        RecordingPolicy.NotRecorded => "notRecorded",
        RecordingPolicy.NotesOnly => "notesOnly",
        _ => "recorded",
    };

    private static string At(ZonedDateTime at) => at.ToString("uuuu-MM-dd'T'HH:mm:sso<G>", CultureInfo.InvariantCulture);
}
