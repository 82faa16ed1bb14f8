using System.Text;
using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a schedule.json, one event at a time, so that a file that breaks off gives what it has until there.</summary>
internal static class ScheduleJson
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Disallow };

    public static List<ReadEvent> Read(ReadOnlyMemory<byte> file, DateTimeZone zone, ImportProblems problems, out bool isComplete)
    {
        var found = new List<ReadEvent>();
        isComplete = false;
        if (file.Length > MaxBytes)
        {
            problems.Unreadable(0, $"The file has over {MaxBytes} bytes and was not read.");
            return found;
        }

        try
        {
            ReadOnlySpan<byte> text = file.Span;
            isComplete = ReadAll(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text, zone, found, problems);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is for texts that JSON can write and nobody can read: halves of surrogate pairs.
            long line = ((e as JsonException)?.LineNumber ?? -1) + 1;
            problems.Unreadable((int)line, $"The file is no JSON from line {line} on: {PlainText.OneLine(e.Message)}");
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Unreadable(0, "The file has no event: is it a schedule.json?");
        }

        return found;
    }

    /// <summary>Events are the objects in the lists within <c>rooms</c> of a day; a zone and a day's date stand before them.</summary>
    private static bool ReadAll(ReadOnlySpan<byte> text, DateTimeZone zone, List<ReadEvent> found, ImportProblems problems)
    {
        DateTimeZone venue = zone;
        string day = "";
        var names = new string?[Strict.MaxDepth + 2];
        (int line, int counted) = (1, 0);
        var reader = new Utf8JsonReader(text, Strict);
        while (reader.Read())
        {
            int depth = reader.CurrentDepth;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names[depth] = reader.GetString();
                    break;
                case JsonTokenType.String when names[depth] == "time_zone_name":
                    venue = DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.GetString() ?? "") ?? zone;
                    break;
                case JsonTokenType.String when names[depth] == "date":
                    day = reader.GetString() ?? "";
                    break;
                case JsonTokenType.StartObject when depth >= 3 && names[depth - 2] == "rooms":
                    int at = (int)reader.TokenStartIndex;
                    line += text[counted..at].Count((byte)'\n');
                    counted = at;
                    ScheduleTalk talk = MakeTalk(JsonElement.ParseValue(ref reader), line, day, names[depth - 1] ?? "");
                    if (talk.Read(venue, problems) is { } read)
                    {
                        found.Add(read);
                    }

                    break;
            }

            if (found.Count == FeedLimits.MaxEvents)
            {
                problems.Unreadable(line, $"The file has over {FeedLimits.MaxEvents} events; those from line {line} on were not read.");
                return false;
            }
        }

        return true;
    }

    private static ScheduleTalk MakeTalk(JsonElement element, int line, string day, string room)
    {
        var talk = new ScheduleTalk { Line = line, Day = day };
        foreach (JsonProperty property in element.EnumerateObject().Take(200))
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                talk.Fields[property.Name] = TextOf(property.Value);
            }
            else if (property.NameEquals("persons") && property.Value.ValueKind == JsonValueKind.Array)
            {
                talk.Persons.AddRange(property.Value.EnumerateArray().Take(100).Select(NameOf));
            }
        }

        talk.Fields.TryAdd("room", room);
        return talk;
    }

    private static string NameOf(JsonElement person)
    {
        if (person.ValueKind != JsonValueKind.Object)
        {
            return person.ValueKind == JsonValueKind.String ? TextOf(person) : "";
        }

        foreach (string name in new[] { "public_name", "name", "full_public_name" })
        {
            if (person.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.String && TextOf(found) is { Length: > 0 } known)
            {
                return known;
            }
        }

        return "";
    }

    /// <summary>Half of a surrogate pair, which JSON can write, is no text.</summary>
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
