using System.Globalization;
using System.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>Makes a text that somebody typed plain data: one line, nothing that cannot be seen, and not long.</summary>
/// <remarks>
/// An assistant reads letters that no person sees: tags (U+E0000 and on) spell a whole sentence invisibly. The board refuses most of this, but names come from the host, and a store need not have
/// been written by this version. What comes out goes into JSON, which quotes it.
/// </remarks>
internal static class Quoted
{
    private const int Longest = 1_000;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    public static string Text(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (plain.Length >= Longest)
            {
                plain.Append('…');
                break;
            }

            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                plain.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) || rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner)
            {
                plain.Append(rune.ToString());
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
