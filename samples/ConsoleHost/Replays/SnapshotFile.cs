using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.ConsoleHost;

/// <summary>Reads a history: a line a snapshot, oldest first. What is damaged is named by its line, never skipped.</summary>
internal static class SnapshotFile
{
    private const int MaxLineLength = 10_000_000;
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static IEnumerable<Snapshot> Read(string path)
    {
        int number = 0;
        int snapshots = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                snapshots++;
                yield return Parse(line, $"{path}, line {number}");
            }
        }

        if (snapshots == 0)
        {
            throw new CommandRefusedException($"{path} has no snapshot.", "A history has one JSON object a line: {\"at\":…,\"sessions\":[…]}.");
        }
    }

    private static Snapshot Parse(string line, string where)
    {
        if (line.Length > MaxLineLength)
        {
            throw new CommandRefusedException($"{where} is longer than {Places.Number(MaxLineLength)} characters.", "Check that this is a history, one snapshot a line.");
        }

        try
        {
            SnapshotLine read = JsonSerializer.Deserialize(line, SnapshotJson.Default.SnapshotLine)
                ?? throw new CommandRefusedException($"{where} is null.", "Each line is an object with at and sessions.");
            return new Snapshot(
                Moment(OffsetDateTimePattern.Rfc3339.Parse(read.At), read.At, where).ToInstant(),
                [.. read.Sessions.Select(entry => new Standing(Title(entry, where), SpotOf(entry, where)))]);
        }
        catch (JsonException fault)
        {
            string at = fault.Path is { Length: > 1 } field ? $"{field} is missing or wrong" : "it is no whole JSON object, or lacks a field";
            throw new CommandRefusedException($"{where} is not a snapshot: {at} (byte {fault.BytePositionInLine ?? 0}).", "Each line is an object with at and sessions; each session has uid, title, room, start and end.");
        }
    }

    private static string Title(SessionEntry entry, string where) => SafeText.OneLine(entry.Title) is { Length: > 0 } title
        ? title
        : throw new CommandRefusedException($"{where}: a session has no title.", "Give it one.");

    private static Spot SpotOf(SessionEntry entry, string where)
    {
        Instant start = Moment(Utc.Parse(entry.Start), entry.Start, where);
        Instant end = Moment(Utc.Parse(entry.End), entry.End, where);
        return start < end
            ? new Spot(RoomOf(entry.Room), new Interval(start, end))
            : throw new CommandRefusedException($"{where}: \"{entry.Title}\" ends before it has started.", "Mend its start or its end.");
    }

    /// <summary>Organisers write "TBD" until they know.</summary>
    private static string RoomOf(string room)
    {
        string name = SafeText.OneLine(room);
        return name is "TBD" or "TBA" ? "" : name;
    }

    private static T Moment<T>(ParseResult<T> parsed, string text, string where) => parsed.TryGetValue(default!, out T moment)
        ? moment
        : throw new CommandRefusedException($"{where}: \"{SafeText.OneLine(text)}\" is no time.", "Write at as 2025-05-16T12:00:00-04:00, and start and end as 20250516T160000Z.");
}
