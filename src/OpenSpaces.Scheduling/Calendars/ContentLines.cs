using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Writes iCalendar content lines (RFC 5545, 3.1): UTF-8, CRLF, folded at 75 octets between characters, and nothing in a value can become a line of its own.</summary>
internal sealed class ContentLines(IBufferWriter<byte> output)
{
    private const int MaxOctets = 75;

    /// <summary>A line whose value has been made safe already.</summary>
    public void Raw(string name, string value) => Line($"{name}:{value}");

    /// <summary>A value of type TEXT (3.3.11).</summary>
    public void Text(string name, string value) => Line($"{name}:{Escape(value)}");

    /// <summary>Several values of type TEXT.</summary>
    public void Texts(string name, IEnumerable<string> values) => Line($"{name}:{string.Join(',', values.Select(Escape))}");

    /// <summary>An address: only what <see cref="Uri.AbsoluteUri"/> gives, which has no controls and no spaces.</summary>
    public void Address(string name, Uri address) => Line($"{name}:{address.AbsoluteUri}");

    /// <summary>Parameters cannot be escaped: what they cannot hold is left out (3.1, QSAFE-CHAR).</summary>
    public static string Parameter(string value)
    {
        string safe = string.Concat(PlainText.OneLine(value).Where(c => c is not ('"' or '^' or '\\')));
        return safe.AsSpan().ContainsAny(";:,") ? $"\"{safe}\"" : safe;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        string lines = text.ReplaceLineEndings("\n");
        foreach (Rune rune in lines.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n' or 0x2028 or 0x2029:
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append('\t');
                    break;
                default:
                    if (!IsForbidden(rune))
                    {
                        escaped.Append(rune);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Controls, halves of surrogate pairs (decoded as U+FFFD), and code points that are no characters: some readers refuse a whole feed for one.</summary>
    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>A line is folded by CRLF and a space; the space counts, and no character is split.</summary>
    private void Line(string line)
    {
        Span<byte> utf8 = stackalloc byte[4];
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(utf8);
            if (octets + length > MaxOctets)
            {
                output.Write("\r\n "u8);
                octets = 1;
            }

            output.Write(utf8[..length]);
            octets += length;
        }

        output.Write("\r\n"u8);
    }
}
