using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as <c>schedule.json</c>, the format of frab and pretalx.</summary>
public static partial class AgendaScheduleJson
{
    /// <summary>Writes an agenda.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="options">The agenda's address; null = <see cref="ExportOptions.Default"/>.</param>
    /// <returns>
    /// UTF-8 without byte order mark, valid against c3voc's JSON schema, the same bytes in every culture; otherwise as <see cref="AgendaScheduleXml.ToScheduleXml"/>. The schema wants an address for each
    /// session: where there is none, it is the <c>urn:uuid:</c> of its guid.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static byte[] ToScheduleJson(this Agenda agenda, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        options ??= ExportOptions.Default;
        return JsonText.Write(json =>
        {
            json.WriteStartObject("generator");
            json.WriteString("name", ScheduleNames.Generator);
            json.WriteEndObject();
            json.WriteStartObject("schedule");
            json.WriteString("version", PlainText.About(agenda));
            json.WriteStartObject("conference");
            Conference(json, agenda, options);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Conference(Utf8JsonWriter json, Agenda agenda, ExportOptions options)
    {
        LocalDate[] days = ScheduleNames.Days(agenda);
        json.WriteString("acronym", ScheduleNames.Acronym(agenda));
        json.WriteString("title", PlainText.OneLine(agenda.Name));
        json.WriteString("start", Date(days[0]));
        json.WriteString("end", Date(days[^1]));
        json.WriteNumber("daysCount", days.Length);
        json.WriteString("timeslot_duration", ScheduleNames.SlotLength);
        if (TakenZones().IsMatch(agenda.Zone.Id))
        {
            json.WriteString("time_zone_name", agenda.Zone.Id);
        }

        JsonText.IfAny(json, "url", options.Address?.AbsoluteUri);
        json.WriteStartArray("rooms");
        foreach ((RoomId id, string name) in ScheduleNames.Rooms(agenda))
        {
            Room(json, agenda, id, name);
        }

        json.WriteEndArray();
        json.WriteStartObject("meta");
        json.WriteNumber("revision", agenda.Revision);
        json.WriteBoolean("is_draft", agenda.IsDraft);
        json.WriteString("published_at", InstantPattern.ExtendedIso.Format(agenda.PublishedAt));
        json.WriteString("time_zone", agenda.Zone.Id);
        json.WriteString("recording", PlainText.Recording(agenda.Recording));
        json.WriteEndObject();
        json.WriteStartArray("days");
        ILookup<LocalDate, Session> sessions = agenda.Sessions.ToLookup(session => session.Start.Date);
        for (int i = 0; i < days.Length; i++)
        {
            Day(json, agenda, options, days[i], i + 1, [.. sessions[days[i]]]);
        }

        json.WriteEndArray();
    }

    private static void Room(Utf8JsonWriter json, Agenda agenda, RoomId id, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("guid", StableUuid.Of(agenda.Board, id));
        if (agenda.Grid.FindRoom(id)?.Seats is { } seats)
        {
            json.WriteNumber("capacity", seats);
        }

        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, Agenda agenda, ExportOptions options, LocalDate day, int index, Session[] sessions)
    {
        (ZonedDateTime start, ZonedDateTime end) = ScheduleNames.Span(agenda, day, sessions);
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("date", Date(day));
        json.WriteString("day_start", ScheduleNames.At(start));
        json.WriteString("day_end", ScheduleNames.At(end));
        json.WriteStartObject("rooms");
        ILookup<string, Session> byRoom = sessions.ToLookup(session => ScheduleNames.RoomName(agenda, session));
        foreach ((_, string name) in ScheduleNames.Rooms(agenda))
        {
            json.WriteStartArray(name);
            foreach (Session session in byRoom[name])
            {
                ScheduleJsonEvent.Write(json, agenda, options, session, name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Date(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The names of zones that the schema takes; <c>meta</c> names the others.</summary>
    [GeneratedRegex("^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TakenZones();
}
