using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How long something lasts: days by the calendar, and then time by the stopwatch (RFC 5545, 3.3.6).</summary>
internal readonly record struct FeedDuration(int Days, Duration Time)
{
    private const int MaxDays = 3_660;

    public Instant After(FeedTime start) => new FeedTime(start.Local.PlusDays(Days), start.Zone, start.IsDate).Instant + Time;

    /// <summary>Reads for example <c>PT1H30M</c>, <c>P1D</c>, <c>P2W</c>; false for what is none, is negative or over ten years.</summary>
    public static bool TryParse(string value, out FeedDuration duration)
    {
        duration = default;
        string text = value.Trim().TrimStart('+').ToUpperInvariant();
        if (!text.StartsWith('P') || text.Length is < 3 or > 40)
        {
            return false;
        }

        (long days, long seconds) = (0, 0);
        bool isTime = false;
        for (int i = 1; i < text.Length;)
        {
            if (text[i] == 'T')
            {
                isTime = true;
                i++;
                continue;
            }

            int digits = text.AsSpan(i).IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 9)
            {
                return false;
            }

            long number = int.Parse(text.AsSpan(i, digits), CultureInfo.InvariantCulture);
            i += digits + 1;
            switch (text[i - 1], isTime)
            {
                case ('W', false): days += number * 7; break;
                case ('D', false): days += number; break;
                case ('H', true): seconds += number * 3_600; break;
                case ('M', true): seconds += number * 60; break;
                case ('S', true): seconds += number; break;
                default: return false;
            }
        }

        if (days > MaxDays || seconds > MaxDays * 86_400L)
        {
            return false;
        }

        duration = new FeedDuration((int)days, Duration.FromSeconds(seconds));
        return true;
    }
}
