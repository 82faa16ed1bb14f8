using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.WebBoard;

/// <summary>What a form holds, read as what it should be; what is not that was not sent by our page, and is a <see cref="BadHttpRequestException"/>.</summary>
internal sealed class FormFields(IFormCollection form)
{
    /// <summary>The name of the form, so that the answer stands beside it.</summary>
    public string Key => Text("form");

    public string Reason => Text("reason");

    public string Text(string name) => form[name].ToString().Trim();

    public IEnumerable<string> All(string name) => form[name].Where(text => text is { Length: > 0 })!;

    public ProposalId Topic(string name = "proposal") => TopicOf(Text(name));

    public IEnumerable<ProposalId> Topics(string name) => All(name).Select(TopicOf);

    public Cell Cell(string name = "cell") => CellOrNull(name) ?? throw Bad(name);

    public Cell? CellOrNull(string name = "cell") => Cells.TryRead(Text(name), out Cell cell) ? cell : null;

    public int Number(string name, int least, int most) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : throw Bad(name);

    public PollId Poll() => PollId.TryParse(Text("poll"), out PollId id) ? id : throw Bad("poll");

    /// <summary>Whole numbers as people write them down, with spaces or commas between; empty where there is none, or too many, or something else.</summary>
    public ImmutableArray<long> Numbers(string name, int most)
    {
        string[] words = Text(name).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        long[] numbers = [.. words.Take(most + 1).Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1)];
        return words.Length <= most && numbers.All(number => number >= 0) ? [.. numbers] : [];
    }

    public ImmutableDictionary<string, string> Typed(int most)
    {
        string[] told = ["title", "abstract", "name", "host", "person", "reason", "cell", "seats", "numbers"];
        return told.Where(name => Text(name) is { Length: > 0 } text && text.Length <= most).ToImmutableDictionary(name => name, Text);
    }

    public static BadHttpRequestException Bad(string name) => new($"The field \"{name}\" is missing, or not what this form sends.");

    private static ProposalId TopicOf(string text) => ProposalId.TryParse(text, out ProposalId id) ? id : throw Bad("proposal");
}
