using System.Globalization;
using System.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>Makes a text that somebody typed plain data: one line, nothing that cannot be seen, and not long.</summary>
/// <remarks>
/// An assistant reads letters that no person sees: tags (U+E0000 and on) spell a whole sentence invisibly. The board refuses most of this, but names come from the host, and a store need not have
/// been written by this version. <see cref="SafeText"/> leaves tags in, for flags, so that it is not enough. What comes out goes into JSON, which quotes it.
/// </remarks>
internal static class Quoted
{
    private const int Longest = 1_000;

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

            plain.Append(IsUnseen(rune) ? "" : rune.ToString());
        }

        return SafeText.OneLine(plain.ToString());
    }

    private static bool IsUnseen(Rune rune) =>
        rune.Value is >= 0xE0000 and <= 0xE007F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
