using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Makes of a foreign text one that a card may hold.</summary>
internal static class ImportedText
{
    public static string Title(string text) => Clean(PlainText.OneLine(text).Trim(), CardRules.MaxTitle, mayHaveLines: false);

    public static string Room(string text) => Clean(PlainText.OneLine(text).Trim(), CardRules.MaxRoomName, mayHaveLines: false) is { Length: > 0 } name ? name : "Unnamed place";

    public static string Abstract(string text) => Clean(text.ReplaceLineEndings("\n").Trim(), CardRules.MaxAbstract, mayHaveLines: true);

    /// <summary>Characters that a card refuses are dropped one by one, then whole graphemes from the end.</summary>
    private static string Clean(string text, int max, bool mayHaveLines)
    {
        if (TextRules.Check(text, max, mayBeEmpty: true, mayHaveLines).IsEmpty)
        {
            return text;
        }

        var clean = new StringBuilder();
        int graphemes = 0;
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty && graphemes < max;)
        {
            int length = StringInfo.GetNextTextElementLength(rest);
            string element = Keep(rest[..length].ToString(), mayHaveLines);
            rest = rest[length..];
            if (element.Length > 0)
            {
                clean.Append(element);
                graphemes++;
            }
        }

        // Joiners are judged by their neighbours, so the whole is asked once more; what is still refused is written without them.
        string kept = clean.ToString().Trim();
        return TextRules.Check(kept, max, mayBeEmpty: true, mayHaveLines).IsEmpty ? kept : kept.Replace("\u200D", "", StringComparison.Ordinal).Replace("\u200C", "", StringComparison.Ordinal);
    }

    private static string Keep(string element, bool mayHaveLines) =>
        TextRules.Check(element, 1, mayBeEmpty: true, mayHaveLines).All(problem => problem == TextProblem.Empty) ? element : "";
}
