using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>A time of a feed on the clock of its zone.</summary>
/// <param name="Local">The clock's time; midnight for a date.</param>
/// <param name="Zone">Whose clock.</param>
/// <param name="IsDate">Whether it is a whole day.</param>
internal readonly record struct FeedTime(LocalDateTime Local, DateTimeZone Zone, bool IsDate)
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public Instant Instant => WallClock.Resolve(Zone, Local, offset: null);

    /// <summary>The day it falls on in a zone; midnight, on whatever clock, is how some write a day.</summary>
    public LocalDate DayIn(DateTimeZone zone) => IsDate || Local.TimeOfDay == LocalTime.Midnight ? Local.Date : Instant.InZone(zone).Date;

    /// <summary>Reads a date or a time by its shape, for many write the wrong VALUE beside it (RFC 5545, 3.3.4 and 3.3.5).</summary>
    /// <param name="value">As written.</param>
    /// <param name="zone">The zone of a time that does not say UTC, and of a date.</param>
    /// <param name="time">The time, or default.</param>
    /// <returns>False if it is neither.</returns>
    public static bool TryParse(string value, DateTimeZone zone, out FeedTime time)
    {
        time = default;
        string text = value.Trim();
        if (text.Length == 8 && Dates.Parse(text).TryGetValue(default, out LocalDate date))
        {
            time = new FeedTime(date.AtMidnight(), zone, IsDate: true);
            return IsInReach(time.Local);
        }

        bool isUtc = text.EndsWith('Z');
        if (Times.Parse(isUtc ? text[..^1] : text).TryGetValue(default, out LocalDateTime local))
        {
            time = new FeedTime(local, isUtc ? DateTimeZone.Utc : zone, IsDate: false);
            return IsInReach(local);
        }

        return false;
    }

    /// <summary>Any zone can tell these times without leaving the calendar.</summary>
    private static bool IsInReach(LocalDateTime local) => local.Year is >= 1 and <= 9998;
}
