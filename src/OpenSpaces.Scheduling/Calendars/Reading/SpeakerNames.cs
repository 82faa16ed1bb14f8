using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Finds who speaks: iCalendar has no property for it, so each conference system has its own way.</summary>
internal static class SpeakerNames
{
    private const int MaxSpeakers = 50;
    private const int MaxName = 100;
    private static readonly string[] Labels = ["speakers", "speaker", "presenters", "presenter", "speaker(s)", "presented by", "hosts", "panelists"];

    /// <summary>The names of attendees who are people, then what stands behind a label such as <c>Speakers:</c> in the description, each once.</summary>
    public static ImmutableArray<string> Of(FeedEvent read)
    {
        IEnumerable<string> attendees = read.All("ATTENDEE")
            .Where(line => line.Parameter("CUTYPE")?.ToUpperInvariant() is not ("ROOM" or "RESOURCE" or "GROUP"))
            .Select(line => line.Parameter("CN") ?? "");
        return Clean(attendees.Concat(Described(read.Text("DESCRIPTION"))));
    }

    public static ImmutableArray<string> Clean(IEnumerable<string> names) =>
        [.. names.Select(name => PlainText.OneLine(name).Trim()).Where(name => name.Length is > 0 and <= MaxName && !name.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxSpeakers)];

    /// <summary>On the label's own line, parted by commas; or a name a line behind it, until markup, a blank line or a sentence.</summary>
    private static IEnumerable<string> Described(string description)
    {
        string[] lines = description.Split('\n', 200, StringSplitOptions.TrimEntries);
        int at = Array.FindIndex(lines, line => LabelOf(line) is not null);
        if (at < 0)
        {
            return [];
        }

        string rest = lines[at][(LabelOf(lines[at])!.Length + 1)..].Trim();
        return rest.Length > 0
            ? rest.Split([",", ";", " and ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : lines[(at + 1)..^0].TakeWhile(line => line.Length is > 0 and <= MaxName && !line.StartsWith("http", StringComparison.Ordinal))
                .Where(line => !line.StartsWith('<')).TakeWhile(line => !line.EndsWith('.'));
    }

    private static string? LabelOf(string line) =>
        Labels.FirstOrDefault(label => line.Length > label.Length && line[label.Length] == ':' && line.StartsWith(label, StringComparison.OrdinalIgnoreCase));
}
