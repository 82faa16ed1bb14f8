using System.Globalization;
using System.Text;

namespace OpenSpaces.Samples;

/// <summary>Makes text that strangers wrote safe to show as it is, on a terminal for example.</summary>
/// <remarks>
/// A title can carry escape codes that clear the screen, or marks that turn the line around. The board refuses both, but a feed or a file need not have come
/// from a board. What comes out of here is still text, and is shown as that and never as markup.
/// </remarks>
internal static class SafeText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text on one line: control characters and line breaks are spaces, marks that turn the line are gone.</summary>
    public static string OneLine(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    safe.Append(' ');
                    break;
                case UnicodeCategory.Format when !Joins(rune):
                    break;
                default:
                    safe.Append(rune.ToString());
                    break;
            }
        }

        return string.Join(' ', safe.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text with its line breaks, each line safe.</summary>
    public static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    /// <summary>Emoji families and several scripts need joiners; flags of regions need tags.</summary>
    private static bool Joins(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner or (>= 0xE0020 and <= 0xE007F);
}
