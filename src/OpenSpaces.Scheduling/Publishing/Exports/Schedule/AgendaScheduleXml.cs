using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as <c>schedule.xml</c>, the format of frab and pretalx, which Giggity, EventFahrplan and others read.</summary>
public static class AgendaScheduleXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes an agenda.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="options">The agenda's address; null = <see cref="ExportOptions.Default"/>.</param>
    /// <returns>
    /// UTF-8 without byte order mark, valid against c3voc's XSD, the same bytes in every culture. Sessions keep their id, guid and slug for life; those that were cancelled are left out, as the format's
    /// readers expect. <c>version</c> names revision, time of publication, zone and recording policy.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static byte[] ToScheduleXml(this Agenda agenda, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        options ??= ExportOptions.Default;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            ILookup<LocalDate, Session> sessions = agenda.Sessions.ToLookup(session => session.Start.Date);
            LocalDate[] days = ScheduleNames.Days(agenda);
            xml.WriteStartElement("schedule");
            xml.WriteStartElement("generator");
            xml.WriteAttributeString("name", ScheduleNames.Generator);
            xml.WriteEndElement();
            Address(xml, "url", options.Address);
            xml.WriteElementString("version", PlainText.About(agenda));
            Conference(xml, agenda, options, days);
            for (int i = 0; i < days.Length; i++)
            {
                Day(xml, agenda, options, days[i], i + 1, [.. sessions[days[i]]]);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Conference(XmlWriter xml, Agenda agenda, ExportOptions options, LocalDate[] days)
    {
        xml.WriteStartElement("conference");
        xml.WriteElementString("acronym", ScheduleNames.Acronym(agenda));
        xml.WriteElementString("title", PlainText.OneLine(agenda.Name));
        xml.WriteElementString("start", Date(days[0]));
        xml.WriteElementString("end", Date(days[^1]));
        xml.WriteElementString("days", days.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("timeslot_duration", ScheduleNames.SlotLength);
        xml.WriteElementString("time_zone_name", agenda.Zone.Id);
        Address(xml, "url", options.Address);
        xml.WriteEndElement();
    }

    private static void Day(XmlWriter xml, Agenda agenda, ExportOptions options, LocalDate day, int index, Session[] sessions)
    {
        (ZonedDateTime start, ZonedDateTime end) = ScheduleNames.Span(agenda, day, sessions);
        xml.WriteStartElement("day");
        xml.WriteAttributeString("index", index.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("date", Date(day));
        xml.WriteAttributeString("start", ScheduleNames.At(start));
        xml.WriteAttributeString("end", ScheduleNames.At(end));
        ILookup<string, Session> byRoom = sessions.ToLookup(session => ScheduleNames.RoomName(agenda, session));
        foreach ((RoomId id, string name) in ScheduleNames.Rooms(agenda))
        {
            xml.WriteStartElement("room");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("guid", StableUuid.Of(agenda.Board, id).ToString());
            foreach (Session session in byRoom[name])
            {
                ScheduleXmlEvent.Write(xml, agenda, options, session, name);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    internal static void Address(XmlWriter xml, string name, Uri? address)
    {
        if (address is { Scheme: "http" or "https" })
        {
            xml.WriteElementString(name, address.AbsoluteUri);
        }
    }

    private static string Date(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
