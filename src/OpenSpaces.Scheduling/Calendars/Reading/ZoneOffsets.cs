using System.Buffers;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Offsets in names of zones: <c>(UTC-05:00) …</c>, <c>GMT+0200</c>, <c>UTC+2</c>, <c>+05:30</c>.</summary>
internal static class ZoneOffsets
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789:");

    /// <summary>The zone of that offset, all year; null if the name has none.</summary>
    public static DateTimeZone? Find(string name) => TryRead(name, out Offset offset) ? DateTimeZone.ForOffset(offset) : null;

    /// <summary>Reads the offset a name begins with.</summary>
    public static bool TryRead(string name, out Offset offset)
    {
        offset = Offset.Zero;
        ReadOnlySpan<char> text = name.AsSpan().TrimStart('(');
        bool isNamed = text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase);
        text = isNamed ? text[3..] : text;
        if (isNamed && (text.IsEmpty || text[0] == ')'))
        {
            return true;
        }

        if (text.IsEmpty || text[0] is not ('+' or '-' or '\u2212'))
        {
            return false;
        }

        int sign = text[0] == '+' ? 1 : -1;
        text = text[1..];
        int end = text.IndexOfAnyExcept(Digits);
        string digits = text[..(end < 0 ? text.Length : end)].ToString().Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 4 || (end >= 0 && text[end] != ')'))
        {
            return false;
        }

        int number = int.Parse(digits, CultureInfo.InvariantCulture);
        int minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        offset = minutes <= 18 * 60 ? Offset.FromHoursAndMinutes(0, sign * minutes) : Offset.Zero;
        return minutes <= 18 * 60;
    }
}
