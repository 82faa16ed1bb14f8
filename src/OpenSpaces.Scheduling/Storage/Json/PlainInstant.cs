using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a moment as it is written: <c>2018-10-06T02:30:00Z</c>, with up to nine digits of a second where they are needed. The pattern reads the same, and makes a dozen objects of it.</summary>
internal static class PlainInstant
{
    private const int ToSeconds = 19;

    /// <returns>The moment; null for what stands in another way, such as a year of five digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such moment.</exception>
    public static Instant? TryRead(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= ToSeconds || utf8[^1] != 'Z' || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':'
            || !TryRead(utf8[..4], out int year) || !TryRead(utf8[5..7], out int month) || !TryRead(utf8[8..10], out int day)
            || !TryRead(utf8[11..13], out int hour) || !TryRead(utf8[14..16], out int minute) || !TryRead(utf8[17..19], out int second))
        {
            return null;
        }

        ReadOnlySpan<byte> rest = utf8[ToSeconds..^1];
        if (rest.IsEmpty)
        {
            return Instant.FromUtc(year, month, day, hour, minute, second);
        }

        if (rest[0] != '.' || rest.Length is < 2 or > 10 || !TryRead(rest[1..], out int fraction))
        {
            return null;
        }

        for (int digits = rest.Length - 1; digits < 9; digits++)
        {
            fraction *= 10;
        }

        return Instant.FromUtc(year, month, day, hour, minute, second).PlusNanoseconds(fraction);
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
