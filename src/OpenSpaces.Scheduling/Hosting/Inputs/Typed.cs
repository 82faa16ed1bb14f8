using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Values out of what somebody typed; null for what is none. The same in every culture.</summary>
internal static class Typed
{
    private static readonly LocalDateTimePattern[] Times =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    public static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>By name only: a number in the place of a name is a guess.</summary>
    public static TChoice? Choice<TChoice>(string? text)
        where TChoice : struct, Enum
    {
        int known = Array.FindIndex(Enum.GetNames<TChoice>(), name => name.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase));
        return known < 0 ? null : Enum.GetValues<TChoice>()[known];
    }

    public static Uri? Link(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? link) ? link : null;

    public static LocalDateTime? LocalTime(string? text) => text is null
        ? null
        : Times.Select(pattern => pattern.Parse(text.Trim())).Where(parsed => parsed.Success).Select(parsed => (LocalDateTime?)parsed.Value).FirstOrDefault();
}
