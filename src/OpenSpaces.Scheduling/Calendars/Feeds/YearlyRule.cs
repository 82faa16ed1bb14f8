using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>A clock change that comes every year on one weekday of one month.</summary>
/// <param name="Onset">The first one to be written.</param>
/// <param name="Rule">How it comes again, as RRULE.</param>
internal readonly record struct YearlyRule(Onset Onset, string Rule)
{
    private static readonly string[] Days = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The two rules of a zone; false where they are not exact from the year before the span to its last.</summary>
    public static bool TryFind(DateTimeZone zone, Interval span, out YearlyRule first, out YearlyRule second)
    {
        (first, second) = (default, default);
        int from = span.Start.InZone(zone).Year - 1;
        int until = span.End.InZone(zone).Year;
        var window = new Interval(new LocalDate(from, 1, 1).AtStartOfDayInZone(zone).ToInstant(), new LocalDate(until + 1, 1, 1).AtStartOfDayInZone(zone).ToInstant());
        Onset[] onsets = [.. zone.GetZoneIntervals(window).Select(interval => Onset.Of(zone, interval)).OfType<Onset>().Where(onset => onset.At >= window.Start && onset.At < window.End)];
        if (onsets.Length != 2 * (until - from + 1))
        {
            return false;
        }

        Onset[] even = [.. onsets.Where((_, i) => i % 2 == 0)];
        Onset[] odd = [.. onsets.Where((_, i) => i % 2 == 1)];
        if (RuleOf(even) is not { } one || RuleOf(odd) is not { } other)
        {
            return false;
        }

        (first, second) = (new YearlyRule(even[0], one), new YearlyRule(odd[0], other));
        return true;
    }

    /// <summary>One change a year, always alike; null where some year has it otherwise.</summary>
    private static string? RuleOf(Onset[] onsets)
    {
        Onset first = onsets[0];
        bool isAlike = onsets.Select((onset, i) => onset.Local.Year == first.Local.Year + i).All(holds => holds) && onsets.All(onset =>
            onset.Local.Month == first.Local.Month && onset.Local.DayOfWeek == first.Local.DayOfWeek && onset.Local.TimeOfDay == first.Local.TimeOfDay
            && onset.From == first.From && onset.Begins.WallOffset == first.Begins.WallOffset && onset.Begins.Savings == first.Begins.Savings && onset.Begins.Name == first.Begins.Name);
        int nth = onsets.All(onset => IsLast(onset.Local.Date)) ? -1
            : onsets.All(onset => Nth(onset.Local.Date) == Nth(first.Local.Date)) ? Nth(first.Local.Date)
            : 0;
        return !isAlike || nth is 0 or 5 ? null
            : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Local.Month};BYDAY={nth}{Days[(int)first.Local.DayOfWeek]}");
    }

    private static int Nth(LocalDate day) => ((day.Day - 1) / 7) + 1;

    private static bool IsLast(LocalDate day) => day.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
}
