using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Writes values of iCalendar's type TEXT (RFC 5545, 3.3.11): escaped, and without what some readers refuse a whole feed for.</summary>
internal static class EscapedText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('\\' or ';' or ','))]);

    public static void Write(IBufferWriter<byte> output, string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int plain = rest.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                plain = rest.Length;
            }

            Encoding.UTF8.GetBytes(rest[..plain], output);
            rest = rest[plain..];
            if (!rest.IsEmpty)
            {
                _ = Rune.DecodeFromUtf16(rest, out Rune rune, out int used);

                // CR LF is one line break.
                used = rest.StartsWith("\r\n") ? 2 : used;
                rest = rest[used..];
                Write(output, rune);
            }
        }
    }

    private static void Write(IBufferWriter<byte> output, Rune rune)
    {
        switch (rune.Value)
        {
            case '\\':
                output.Write("\\\\"u8);
                break;
            case ';':
                output.Write("\\;"u8);
                break;
            case ',':
                output.Write("\\,"u8);
                break;
            case '\n' or '\r' or 0x0085 or 0x2028 or 0x2029:
                output.Write("\\n"u8);
                break;
            default:
                if (rune.Value == '\t' || !IsForbidden(rune))
                {
                    output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));
                }

                break;
        }
    }

    /// <summary>Controls, halves of surrogate pairs (decoded as U+FFFD), and code points that are no characters.</summary>
    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;
}
