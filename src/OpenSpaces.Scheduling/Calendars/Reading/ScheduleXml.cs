using System.Text;
using System.Xml;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a schedule.xml, as frab, pretalx and their kin write it: more of them than the schema allows.</summary>
internal static class ScheduleXml
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxTagBytes = 64 * 1024;
    private const int MaxDepth = 64;

    public static List<ReadEvent> Read(ReadOnlyMemory<byte> file, DateTimeZone zone, ImportProblems problems, out bool isComplete)
    {
        var found = new List<ReadEvent>();
        isComplete = false;
        if (file.Length > MaxBytes || HasVeryLongTag(file.Span))
        {
            problems.Unreadable(0, $"The file has over {MaxBytes} bytes, or a tag of over {MaxTagBytes}, and was not read.");
            return found;
        }

        using var stream = new MemoryStream(file.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        try
        {
            isComplete = ReadAll(reader, zone, found, problems);
        }
        catch (XmlException e)
        {
            problems.Unreadable(e.LineNumber, $"The file is no XML from line {e.LineNumber} on: {PlainText.OneLine(e.Message)}");
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Unreadable(0, "The file has no event: is it a schedule.xml?");
        }

        return found;
    }

    private static bool ReadAll(XmlReader reader, DateTimeZone zone, List<ReadEvent> found, ImportProblems problems)
    {
        DateTimeZone venue = zone;
        (string day, string room) = ("", "");
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth || found.Count == FeedLimits.MaxEvents)
            {
                int line = LineOf(reader);
                problems.Unreadable(line, $"From line {line} on the file is nested over {MaxDepth} deep, or has over {FeedLimits.MaxEvents} events; it was read until there.");
                return false;
            }

            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "time_zone_name":
                    venue = DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.ReadString()) ?? zone;
                    break;
                case "day":
                    day = reader.GetAttribute("date") ?? "";
                    break;
                case "room":
                    room = reader.GetAttribute("name") ?? "";
                    break;
                case "event" when ReadTalk(reader, day, room).Read(venue, problems) is { } read:
                    found.Add(read);
                    break;
            }
        }

        return true;
    }

    /// <summary>Reads to the end of the element; what stands deeper than a field is no field, save the persons.</summary>
    private static ScheduleTalk ReadTalk(XmlReader reader, string day, string room)
    {
        var talk = new ScheduleTalk { Line = LineOf(reader), Day = day };
        talk.Fields["room"] = room;
        talk.Fields["guid"] = reader.GetAttribute("guid") ?? "";
        talk.Fields["id"] = reader.GetAttribute("id") ?? "";
        if (reader.IsEmptyElement)
        {
            return talk;
        }

        // A text may come in very many parts.
        int depth = reader.Depth;
        string field = "";
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth && reader.Depth <= MaxDepth)
        {
            if (reader.NodeType == XmlNodeType.Element && (reader.Depth == depth + 1 || reader.LocalName == "person"))
            {
                talk.Take(field, text.ToString());
                text.Clear();
                field = reader.LocalName;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        talk.Take(field, text.ToString());
        return talk;
    }

    private static int LineOf(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    /// <summary>An element of a million attributes would take far more memory than the file.</summary>
    private static bool HasVeryLongTag(ReadOnlySpan<byte> file)
    {
        for (int open = file.IndexOf((byte)'<'); open >= 0; open = file.IndexOf((byte)'<'))
        {
            file = file[open..];
            int end = file.IndexOf((byte)'>');
            if ((end < 0 ? file.Length : end) > MaxTagBytes && !file.StartsWith("<![CDATA["u8))
            {
                return true;
            }

            file = file[(end < 0 ? file.Length : end)..];
        }

        return false;
    }
}
