using System.CommandLine;
using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary>The option that says where the venue is.</summary>
internal static class Zones
{
    public static Option<DateTimeZone> Option(bool isRequired = true) => new("--zone")
    {
        Description = "The venue's time zone, such as America/New_York or Asia/Kolkata.",
        HelpName = "ZONE",
        Required = isRequired,
        CustomParser = result =>
        {
            string id = result.Tokens[0].Value;
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
            {
                return zone;
            }

            result.AddError($"'{SafeText.OneLine(id)}' is no time zone of the tz database. Try one such as America/New_York or Asia/Kolkata.");
            return null;
        },
    };
}
