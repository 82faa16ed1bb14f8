using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Events of a board as JSON (RFC 8259): what files, databases and wires keep. docs/storage.md has the format.</summary>
/// <remarks>Strict in reading: what is unknown, doubled or missing is named and never skipped. Safe to call from several threads.</remarks>
public static class BoardJson
{
    /// <summary>The version of the format that is written; every earlier one is read.</summary>
    public const int FormatVersion = 1;

    /// <summary>How deep what is read may be nested.</summary>
    internal const int MaxDepth = 32;

    // Readable in every script, and still without what HTML would execute.
    internal static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes an event on one line.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>UTF-8 without byte order mark and without line breaks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public static byte[] Write(BoardEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            Write(json, happened);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads an event.</summary>
    /// <param name="utf8">What <see cref="Write(BoardEvent)"/> wrote, in this or an earlier version.</param>
    /// <param name="version">How many events come before it, to say where a fault is.</param>
    /// <returns>The event.</returns>
    /// <exception cref="UnknownBoardEventException">This version does not know the event, or its format.</exception>
    /// <exception cref="DamagedHistoryException">It is no event.</exception>
    public static BoardEvent Read(ReadOnlyMemory<byte> utf8, long version = 0)
    {
        if (PlainEvent.TryRead(utf8.Span) is { } plain)
        {
            return plain;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return Read(document.RootElement, version);
        }
        catch (JsonException e)
        {
            throw new DamagedHistoryException($"It is no JSON: {e.Message}", version);
        }
    }

    internal static BoardEvent Read(JsonElement json, long version)
    {
        try
        {
            string name = json.GetProperty("event").GetString() ?? "";
            int format = json.GetProperty("v").GetInt32();
            if (format != FormatVersion || !EventKinds.IsKnown(name))
            {
                throw new UnknownBoardEventException($"{name} (format {format})", version);
            }

            bool hasReason = json.TryGetProperty("why", out JsonElement why);
            if (json.GetPropertyCount() != (hasReason ? 8 : 7))
            {
                throw new JsonException("It has members that no event has.");
            }

            var stamp = new Stamp(
                new PersonId(json.GetProperty("by").GetString()!),
                Enum.Parse<Role>(json.GetProperty("as").GetString()!),
                InstantPattern.ExtendedIso.Parse(json.GetProperty("at").GetString()!).Value)
            {
                Reason = hasReason ? why.GetString() : null,
            };
            return EventKinds.ReadFacts(name, json.GetProperty("facts")).Stamped(json.GetProperty("act").GetInt64(), stamp);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new DamagedHistoryException($"{e.Message.TrimEnd('.')}.", version);
        }
    }

    private static void Write(Utf8JsonWriter json, BoardEvent happened)
    {
        json.WriteStartObject();
        json.WriteNumber("v", FormatVersion);
        json.WriteString("event", happened.Name);
        json.WriteNumber("act", happened.Act);
        json.WriteString("by", happened.Stamp.By.Value);
        json.WriteString("as", happened.Stamp.As.ToString());
        json.WriteString("at", InstantPattern.ExtendedIso.Format(happened.Stamp.At));
        if (happened.Stamp.Reason is { } reason)
        {
            json.WriteString("why", reason);
        }

        json.WritePropertyName("facts");
        EventKinds.WriteFacts(json, happened);
        json.WriteEndObject();
    }
}
