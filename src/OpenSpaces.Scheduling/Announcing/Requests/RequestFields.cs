using System.Text.RegularExpressions;

namespace OpenSpaces.Scheduling;

/// <summary>What a line of a request is about.</summary>
internal enum RequestField
{
    Topic = 0,
    About = 1,
    When = 2,
    Otherwise = 3,
    Never = 4,
    People = 5,
}

/// <summary>Cuts a mail into its fields: a known word and a colon begin one, also within a line.</summary>
internal static partial class RequestFields
{
    private static readonly Dictionary<string, RequestField> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["topic"] = RequestField.Topic,
        ["title"] = RequestField.Topic,
        ["about"] = RequestField.About,
        ["description"] = RequestField.About,
        ["abstract"] = RequestField.About,
        ["when"] = RequestField.When,
        ["preferred"] = RequestField.When,
        ["otherwise"] = RequestField.Otherwise,
        ["acceptable"] = RequestField.Otherwise,
        ["also possible"] = RequestField.Otherwise,
        ["not possible"] = RequestField.Never,
        ["impossible"] = RequestField.Never,
        ["never"] = RequestField.Never,
        ["people"] = RequestField.People,
        ["expected"] = RequestField.People,
    };

    public static IEnumerable<(RequestField Field, string Text)> In(string mail)
    {
        string text = string.Join('\n', mail.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line is not ("-- " or "--")).Where(line => !line.StartsWith('>')));
        MatchCollection keys = Keys().Matches(text);
        for (int i = 0; i < keys.Count; i++)
        {
            int from = keys[i].Index + keys[i].Length;
            string value = text[from..(i + 1 < keys.Count ? keys[i + 1].Index : text.Length)];

            // An empty line ends a field, save what it is about.
            RequestField field = Words[keys[i].Groups[1].Value];
            int end = field == RequestField.About ? -1 : value.TrimStart().IndexOf("\n\n", StringComparison.Ordinal);
            yield return (field, (end < 0 ? value : value.TrimStart()[..end]).Trim().TrimEnd(';'));
        }
    }

    [GeneratedRegex(@"(?:^|(?<=[\n.;,]\s*)|(?<=\s))(topic|title|about|description|abstract|when|preferred|otherwise|acceptable|also possible|not possible|impossible|never|people|expected)[ \t]*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Keys();
}
