using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Times as iCalendar writes them, in every culture (RFC 5545, 3.3.5, 3.3.6, 3.3.14).</summary>
internal static class TimeText
{
    /// <summary>For example <c>20181006T100000</c>.</summary>
    public static string Local(LocalDateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Year:0000}{at.Month:00}{at.Day:00}T{at.Hour:00}{at.Minute:00}{at.Second:00}");

    /// <summary>For example <c>20181006T043000Z</c>.</summary>
    public static string Utc(Instant at) => Local(at.InUtc().LocalDateTime) + "Z";

    /// <summary>For example <c>+0530</c>; seconds only where there are some.</summary>
    public static string Offset(Offset offset)
    {
        int seconds = Math.Abs(offset.Seconds);
        string sign = offset.Seconds < 0 ? "-" : "+";
        string hoursAndMinutes = string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? hoursAndMinutes : string.Create(CultureInfo.InvariantCulture, $"{hoursAndMinutes}{seconds % 60:00}");
    }

    /// <summary>For example <c>PT60M</c>; part minutes are rounded down.</summary>
    public static string Minutes(Duration duration) => string.Create(CultureInfo.InvariantCulture, $"PT{(long)duration.TotalMinutes}M");
}
