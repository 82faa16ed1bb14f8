using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Names of zones that somebody typed.</summary>
internal static class ZoneNames
{
    private const int LongestShown = 64;

    public static bool IsKnown(string? name) => name is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>What was typed is shown only if it is fit to be shown.</summary>
    public static string Unknown(string? name) => TextRules.Check(name, LongestShown).IsEmpty
        ? $"'{name}' is not a tz database zone. Try one such as Asia/Kolkata."
        : "That is not a tz database zone. Try one such as Asia/Kolkata.";
}
