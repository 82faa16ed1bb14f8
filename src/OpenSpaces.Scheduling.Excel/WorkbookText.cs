using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Text for a cell: what XML cannot hold is left out, and an apostrophe stands before what people would paste on as a formula.</summary>
internal static class WorkbookText
{
    /// <summary>The most that a cell holds.</summary>
    private const int MaxLength = 32_000;

    public static string Of(string? text)
    {
        var clean = new StringBuilder();
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))))
            {
                clean.Append(rune);
            }
        }

        string line = clean.Length > MaxLength ? clean.ToString(0, MaxLength) : clean.ToString();
        return line.TrimStart() is ['=' or '+' or '-' or '@' or '$' or '＝' or '＋' or '－' or '＠', ..] ? $"'{line}" : line;
    }
}
