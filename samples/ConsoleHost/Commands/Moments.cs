using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.ConsoleHost;

/// <summary>The option that says what time it is on the venue's wall.</summary>
internal static class Moments
{
    public static Option<LocalDateTime?> Option(string description) => new("--at") { Description = description, HelpName = "TIME", CustomParser = ParseTime };

    private static LocalDateTime? ParseTime(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).TryGetValue(default, out LocalDateTime time))
        {
            return time;
        }

        result.AddError($"'{SafeText.OneLine(text)}' is no time. Write it as 2018-10-07T09:00.");
        return null;
    }
}
