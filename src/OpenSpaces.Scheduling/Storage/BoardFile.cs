using System.Collections.Immutable;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>A board in a file: its history, one event a line, and what people are called. docs/storage.md has the format.</summary>
/// <param name="History">The events, oldest first.</param>
/// <param name="Names">What people are called, by id: kept beside the events, so that a person can be erased and the history still opens.</param>
/// <remarks>Immutable. Equal when the events, in order, and the names are equal.</remarks>
public sealed record BoardFile(ImmutableArray<BoardEvent> History, ImmutableDictionary<PersonId, string> Names)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    private const string Format = "open-space-board";

    /// <inheritdoc/>
    public bool Equals(BoardFile? other) => other is not null && History.AsSpan().SequenceEqual(other.History.AsSpan())
        && Names.Count == other.Names.Count && Names.All(name => other.Names.TryGetValue(name.Key, out string? known) && known == name.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(History.Length, Names.Count);

    /// <summary>The same file after more has happened.</summary>
    /// <param name="events">What happened.</param>
    /// <returns>A file with a longer history.</returns>
    public BoardFile After(ImmutableArray<BoardEvent> events) => this with { History = History.AddRange(events) };

    /// <summary>The board that the history leads to.</summary>
    /// <returns>The board.</returns>
    /// <exception cref="DamagedHistoryException">The history contradicts itself.</exception>
    public Board Open() => Board.Replay(History);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to; left open. To replace a file safely, write another beside it and rename.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <remarks>UTF-8 without byte order mark; the same bytes on every machine.</remarks>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"{{\"format\":\"{Format}\",\"version\":{BoardJson.FormatVersion},\"names\":");
        text.WriteLine(JsonSerializer.Serialize(
            Names.OrderBy(name => name.Key.Value, StringComparer.Ordinal).ToDictionary(name => name.Key.Value, name => name.Value),
            BoardJsonOptions.Info<Dictionary<string, string>>()));
        text.Write(",\"events\":[");
        string separator = "\n";
        foreach (BoardEvent happened in History)
        {
            text.Write(separator);
            text.Write(System.Text.Encoding.UTF8.GetString(BoardJson.Write(happened)));
            separator = ",\n";
        }

        text.Write("\n]}\n");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote; left open.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnknownBoardEventException">A later version wrote it.</exception>
    /// <exception cref="DamagedHistoryException">It is no file of a board, is damaged or cut, or has over <see cref="MaxBytes"/>; the message says what and where.</exception>
    public static BoardFile Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek && stream.Length - stream.Position > MaxBytes)
        {
            throw new DamagedHistoryException($"A file of a board has at most {MaxBytes} bytes; this one has {stream.Length}.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            string line = e is JsonException { LineNumber: { } number } ? $" on line {number + 1}" : "";
            throw new DamagedHistoryException($"This is no file of a board, or it is damaged{line}: {e.Message} Restore it from a copy.", e);
        }
    }

    private static BoardFile Read(JsonElement json)
    {
        if (json.GetProperty("format").GetString() != Format)
        {
            throw new JsonException("It has another format.");
        }

        if (json.GetProperty("version").GetInt32() is var version && version != BoardJson.FormatVersion)
        {
            throw new UnknownBoardEventException($"This file of a board has format {version}. Open it with the version of OpenSpaces.Scheduling that wrote it, or a newer one.");
        }

        if (json.GetPropertyCount() != 4)
        {
            throw new JsonException("It has members that no file of a board has.");
        }

        var names = ImmutableDictionary.CreateBuilder<PersonId, string>();
        foreach (JsonProperty name in json.GetProperty("names").EnumerateObject())
        {
            names[new PersonId(name.Name)] = name.Value.GetString() ?? "";
        }

        var history = ImmutableArray.CreateBuilder<BoardEvent>();
        foreach (JsonElement happened in json.GetProperty("events").EnumerateArray())
        {
            history.Add(BoardJson.Read(happened, history.Count));
        }

        return new BoardFile(history.ToImmutable(), names.ToImmutable());
    }
}
