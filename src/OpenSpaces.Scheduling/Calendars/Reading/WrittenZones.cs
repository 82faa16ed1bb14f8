using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Makes zones of a feed's VTIMEZONE components (RFC 5545, 3.6.5).</summary>
internal static class WrittenZones
{
    private static readonly LocalDateTime Until = new(2100, 1, 1, 0, 0);
    private const int FirstYear = 1970;

    /// <summary>The zone; null if the component does not say how its clock stands.</summary>
    public static DateTimeZone? Make(string id, FeedComponent component, RuleSteps steps)
    {
        var changes = new List<(LocalDateTime, Offset, Offset)>();
        foreach (FeedComponent observance in component.Parts)
        {
            if (OffsetOf(observance.Find("TZOFFSETTO")) is not { } to)
            {
                continue;
            }

            Offset from = OffsetOf(observance.Find("TZOFFSETFROM")) ?? to;
            if (observance.Find("DTSTART") is not { } line || !FeedTime.TryParse(line.Value, DateTimeZone.Utc, out FeedTime start))
            {
                continue;
            }

            changes.AddRange(StartsOf(observance, start.Local, from, steps).Select(local => (local, from, to)));
        }

        return changes.Count == 0 ? null : WrittenZone.Make(id, changes);
    }

    /// <summary>Yearly rules from 1601, as Windows writes them, are told from 1970.</summary>
    private static IEnumerable<LocalDateTime> StartsOf(FeedComponent observance, LocalDateTime start, Offset from, RuleSteps steps)
    {
        IEnumerable<LocalDateTime> dates = observance.All("RDATE").SelectMany(line => line.Value.Split(','))
            .Select(value => FeedTime.TryParse(value.Split('/')[0], DateTimeZone.Utc, out FeedTime time) ? time.Local : (LocalDateTime?)null).OfType<LocalDateTime>();
        if (observance.Find("RRULE") is not { } rule)
        {
            return dates.Prepend(start);
        }

        string[] parts = rule.Value.ToUpperInvariant().Split(';');
        bool isYearly = parts.Contains("FREQ=YEARLY") && !parts.Any(part => part.StartsWith("COUNT", StringComparison.Ordinal) || (part.StartsWith("INTERVAL", StringComparison.Ordinal) && part != "INTERVAL=1"));
        LocalDateTime first = isYearly && start.Year < FirstYear ? start.PlusYears(FirstYear - start.Year) : start;
        return Recurrence.Expand(rule.Value, new FeedTime(first, DateTimeZone.ForOffset(from), IsDate: false), first, Until, steps).Concat(dates);
    }

    private static Offset? OffsetOf(FeedLine? line)
    {
        string text = line?.Value.Trim() ?? "";
        if (text.Length is not (5 or 7) || text[0] is not ('+' or '-') || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        number = text.Length == 5 ? number * 100 : number;
        int seconds = (number / 10_000 * 3_600) + (number / 100 % 100 * 60) + (number % 100);
        return seconds > 18 * 3_600 ? null : Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }
}
