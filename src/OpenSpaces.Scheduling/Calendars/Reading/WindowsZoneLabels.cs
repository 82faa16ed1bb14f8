using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Reads what Outlook shows people for a zone and sometimes writes for its name: <c>(UTC-05:00) Eastern Time (US &amp; Canada)</c>, <c>(GMT+10:00) Canberra, Melbourne, Sydney</c>. The label
/// names a zone of Windows, or a city of the tz database, and is believed only where its offset is that zone's standard time.
/// </summary>
internal static class WindowsZoneLabels
{
    private static readonly Instant Recent = Instant.FromUtc(2020, 1, 1, 0, 0);

    private static readonly ILookup<string, string> Cities =
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)).ToLookup(id => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), StringComparer.OrdinalIgnoreCase);

    public static DateTimeZone? Find(string label)
    {
        int end = label.IndexOf(')', StringComparison.Ordinal);
        if (!label.StartsWith('(') || end < 0 || !ZoneOffsets.TryRead(label, out Offset offset))
        {
            return null;
        }

        string name = label[(end + 1)..].Trim();
        string region = name.Split(" (")[0];
        string windows = region.EndsWith(" Time", StringComparison.OrdinalIgnoreCase) ? $"{region[..^5]} Standard Time" : region;
        IEnumerable<string> candidates = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(windows, out string? mapped) ? [mapped] : [];
        return candidates.Concat(name.Split(',').SelectMany(city => Cities[city.Trim()]))
            .Select(id => DateTimeZoneProviders.Tzdb[id])
            .FirstOrDefault(zone => zone.GetZoneInterval(Recent).StandardOffset == offset);
    }
}
