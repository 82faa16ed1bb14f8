using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Finds the zone that a feed names: the feed's own VTIMEZONE, else the tz database's by its name, else Windows' by CLDR's map, else the offset within the name. Never silently UTC.
/// </summary>
internal sealed class FeedZones
{
    private static readonly Dictionary<string, string> Names =
        DateTimeZoneProviders.Tzdb.Ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, FeedComponent> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeZone?> known = new(StringComparer.Ordinal);
    private readonly ImportProblems problems;
    private readonly RuleSteps steps;

    public FeedZones(FeedFile file, ImportProblems problems, RuleSteps steps)
    {
        this.problems = problems;
        this.steps = steps;
        foreach (FeedComponent zone in file.Zones.Take(FeedLimits.MaxZones))
        {
            if (zone.Find("TZID") is { } id)
            {
                written.TryAdd(FeedText.Unescape(id.Value).Trim(), zone);
            }
        }
    }

    /// <summary>The zone; null if nobody knows it.</summary>
    public DateTimeZone? Find(string name)
    {
        string id = name.Trim();
        if (id.Length > FeedLimits.MaxZoneName)
        {
            return null;
        }

        if (!known.TryGetValue(id, out DateTimeZone? zone))
        {
            zone = FromFeed(id) ?? FromName(id);
            if (known.Count < FeedLimits.MaxProperties)
            {
                known.Add(id, zone);
            }
        }

        return zone;
    }

    private DateTimeZone? FromFeed(string id)
    {
        if (!written.TryGetValue(id, out FeedComponent? component))
        {
            return null;
        }

        DateTimeZone? made = null;
        try
        {
            made = WrittenZones.Make(id, component, steps);
        }
#pragma warning disable CA1031 // Whatever Ical.Net throws for a rule, the zone is named, and may still be known by its name.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            problems.Unreadable(component.Line, $"The time zone that begins on line {component.Line} could not be read: {PlainText.OneLine(e.Message)}");
        }

        return made;
    }

    private static DateTimeZone? FromName(string id) =>
        FromDatabase(id)
        ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out string? mapped) ? FromDatabase(mapped) : null)
        ?? WindowsZoneLabels.Find(id)
        ?? ZoneOffsets.Find(id);

    /// <summary>By its name in any case; also behind a registry's prefix, such as <c>/citadel.org/20250101_1/Asia/Kolkata</c>.</summary>
    private static DateTimeZone? FromDatabase(string id)
    {
        for (string rest = id; ; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (Names.TryGetValue(rest, out string? name))
            {
                return DateTimeZoneProviders.Tzdb[name];
            }

            if (!id.StartsWith('/') || !rest.Contains('/', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }
}
