using System.Text;
using System.Text.Json;
using System.Xml;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The changes from agenda to agenda as feeds, for feed readers and bots: Atom (RFC 4287) and JSON Feed 1.1.</summary>
public static class ChangeFeed
{
    /// <summary>The media type of <see cref="ToAtom"/>.</summary>
    public const string AtomContentType = "application/atom+xml; charset=utf-8";

    /// <summary>The media type of <see cref="ToJsonFeed"/>.</summary>
    public const string JsonContentType = "application/feed+json; charset=utf-8";

    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes an Atom feed: an entry for each session that a revision changed, newest first.</summary>
    /// <param name="published">The agendas of one board, oldest first (<see cref="Agenda.History"/>); at least one. Of a history cut short, the first one's sessions count as new.</param>
    /// <param name="options">The agenda's address, which entries link to; null = <see cref="ExportOptions.Default"/>.</param>
    /// <returns>UTF-8 without byte order mark, the same bytes in every culture. An entry's id is the same in every feed that has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="published"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="published"/> is empty, or has agendas of different boards.</exception>
    public static byte[] ToAtom(this IReadOnlyList<Agenda> published, ExportOptions? options = null)
    {
        Agenda last = Last(published);
        options ??= ExportOptions.Default;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", AtomSpace);
            Element(xml, "id", $"urn:uuid:{StableUuid.Of(last.Board)}");
            Element(xml, "title", PlainText.OneLine(last.Name));
            Element(xml, "subtitle", PlainText.About(last));
            Element(xml, "updated", InstantPattern.ExtendedIso.Format(last.PublishedAt));
            Author(xml, last.Name);
            Link(xml, options.Address);
            foreach (ChangeEntry entry in ChangeEntries.Of(published))
            {
                xml.WriteStartElement("entry", AtomSpace);
                Element(xml, "id", $"urn:uuid:{entry.Id}");
                Element(xml, "title", entry.Title);
                Element(xml, "updated", InstantPattern.ExtendedIso.Format(entry.At));
                Element(xml, "content", entry.Text);
                Link(xml, options.AddressOf(entry.Session));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    /// <summary>Writes a JSON Feed (version 1.1) of the same.</summary>
    /// <param name="published">As for <see cref="ToAtom"/>.</param>
    /// <param name="options">As for <see cref="ToAtom"/>.</param>
    /// <returns>UTF-8 without byte order mark, the same bytes in every culture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="published"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="published"/> is empty, or has agendas of different boards.</exception>
    public static byte[] ToJsonFeed(this IReadOnlyList<Agenda> published, ExportOptions? options = null)
    {
        Agenda last = Last(published);
        options ??= ExportOptions.Default;
        return JsonText.Write(json =>
        {
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", PlainText.OneLine(last.Name));
            json.WriteString("description", PlainText.About(last));
            JsonText.IfAny(json, "home_page_url", options.Address?.AbsoluteUri);
            json.WriteString("language", "en");
            json.WriteStartArray("items");
            foreach (ChangeEntry entry in ChangeEntries.Of(published))
            {
                Write(json, entry, options);
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, ChangeEntry entry, ExportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{entry.Id}");
        JsonText.IfAny(json, "url", options.AddressOf(entry.Session)?.AbsoluteUri);
        json.WriteString("title", entry.Title);
        json.WriteString("content_text", entry.Text);
        json.WriteString("date_published", InstantPattern.ExtendedIso.Format(entry.At));
        JsonText.Texts(json, "tags", entry.Session.Tags);
        json.WriteEndObject();
    }

    private static Agenda Last(IReadOnlyList<Agenda> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Count > 0 ? published[^1] : throw new ArgumentException("A feed tells of one agenda at least.", nameof(published));
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, AtomSpace, text);

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", AtomSpace);
        Element(xml, "name", PlainText.OneLine(name));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, Uri? address)
    {
        if (address is { Scheme: "http" or "https" })
        {
            xml.WriteStartElement("link", AtomSpace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", address.AbsoluteUri);
            xml.WriteEndElement();
        }
    }
}
