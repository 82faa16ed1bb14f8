using System.Globalization;
using System.Xml;

namespace OpenSpaces.Scheduling;

/// <summary>Writes a session as an event of <c>schedule.xml</c>.</summary>
internal static class ScheduleXmlEvent
{
    public static void Write(XmlWriter xml, Agenda agenda, ExportOptions options, Session session, string room)
    {
        xml.WriteStartElement("event");
        xml.WriteAttributeString("guid", StableUuid.Of(agenda.Board, session.Id).ToString());
        xml.WriteAttributeString("id", session.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("code", ScheduleNames.Code(session));
        xml.WriteElementString("room", room);
        xml.WriteElementString("title", PlainText.OneLine(session.Title));
        xml.WriteElementString("subtitle", "");
        xml.WriteElementString("type", ScheduleNames.Type);
        xml.WriteElementString("date", ScheduleNames.At(session.Start));
        xml.WriteElementString("start", PlainText.Time(session.Start));
        xml.WriteElementString("duration", ScheduleNames.Length(session));
        xml.WriteElementString("abstract", PlainText.Lines(session.Abstract));
        xml.WriteElementString("slug", ScheduleNames.Slug(agenda, session));
        xml.WriteElementString("track", session.Tags.IsEmpty ? "" : PlainText.OneLine(session.Tags[0]));
        Persons(xml, agenda, session);
        xml.WriteElementString("description", session.Tags.IsEmpty ? "" : $"Tags: {string.Join(", ", session.Tags.Select(PlainText.OneLine))}");
        xml.WriteStartElement("recording");
        xml.WriteElementString("license", PlainText.Recording(session.Recording));
        xml.WriteElementString("optout", session.Recording == RecordingPolicy.Recorded ? "false" : "true");
        xml.WriteEndElement();
        Links(xml, session);
        AgendaScheduleXml.Address(xml, "url", options.AddressOf(session));
        xml.WriteEndElement();
    }

    private static void Persons(XmlWriter xml, Agenda agenda, Session session)
    {
        xml.WriteStartElement("persons");
        foreach (Host host in session.Hosts)
        {
            xml.WriteStartElement("person");
            xml.WriteAttributeString("guid", StableUuid.Of(agenda.Board, host.Id).ToString());
            xml.WriteString(PlainText.OneLine(host.Name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, Session session)
    {
        xml.WriteStartElement("links");
        foreach ((Uri? address, string what) in new[] { (session.Link, "Read more"), (session.JoinAddress, "Join online") })
        {
            if (address is { Scheme: "http" or "https" })
            {
                xml.WriteStartElement("link");
                xml.WriteAttributeString("href", address.AbsoluteUri);
                xml.WriteString(what);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
