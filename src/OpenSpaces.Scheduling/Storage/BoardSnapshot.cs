using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A board as it stands, as JSON, so that a long history need not be replayed. It can be thrown away at any time: the events are what is kept. docs/decisions/0010 says what is in it.</summary>
/// <remarks>For stores. Nothing in it is signed or hashed: a store that keeps one has to see for itself that it is what was written. Safe to call from several threads.</remarks>
public static class BoardSnapshot
{
    /// <summary>
    /// The only format that is written and read. It is raised whenever what is written changes, and whenever an event comes to mean something else: a snapshot of another format is none.
    /// </summary>
    public const int FormatVersion = 1;

    /// <summary>Writes a board, with all that it still remembers to undo.</summary>
    /// <param name="board">The board.</param>
    /// <returns>UTF-8 without byte order mark and without line breaks. Linear in the proposals, and in the acts that can be undone; the length of the history does not count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public static byte[] Write(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, BoardJson.Readable))
        {
            JsonSerializer.Serialize(json, SnapshotWriting.Of(board.State), BoardJsonOptions.Info<SnapshotShape>());
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a board.</summary>
    /// <param name="utf8">What <see cref="Write"/> wrote.</param>
    /// <param name="board">The board, which answers everything as the one that was written would; null if it cannot be read.</param>
    /// <param name="fault">Why it cannot be read, as a sentence; null if it was.</param>
    /// <returns>Whether it was read. False for another format, for another version of the time zones (a replay may then come to other times), and for what is no snapshot.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out Board? board, [NotNullWhen(false)] out string? fault)
    {
        (board, fault) = (null, null);
        try
        {
            SnapshotShape shape = JsonSerializer.Deserialize(utf8.Span, BoardJsonOptions.Info<SnapshotShape>()) ?? throw new JsonException("It is null.");
            string here = DateTimeZoneProviders.Tzdb.VersionId;
            fault = shape.Format != FormatVersion ? $"Its format is {shape.Format}, and this version knows {FormatVersion}."
                : shape.Zones != here ? $"It was written with the time zones of {shape.Zones}, and these are those of {here}."
                : null;
            board = fault is null ? new Board(new SnapshotReading(shape.Values).StateOf(shape)) : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or KeyNotFoundException or FormatException)
        {
            fault = $"It is no snapshot: {e.Message.TrimEnd('.')}.";
        }

        return board is not null;
    }
}
