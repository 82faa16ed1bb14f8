using System.Globalization;
using System.Text.RegularExpressions;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Calcurse, on a machine that stands at the venue, lists what was meant: title, local start and end, room. Of status and sequence it knows nothing.</summary>
public sealed partial class CalcurseTests
{
    private const char EndOfOne = '\u0001';

    [ReaderFact("calcurse")]
    public void Calcurse_lists_what_was_meant()
    {
        foreach (Agenda agenda in ReaderFeeds.All)
        {
            string[] meant = [.. agenda.Sessions.Concat(agenda.Cancelled).Select(Meant).Order(StringComparer.Ordinal)];

            Assert.Equal(meant, Listed(agenda));
        }
    }

    private static string Meant(Session session) => string.Create(CultureInfo.InvariantCulture,
        $"{session.Start:uuuu-MM-dd'T'HH:mm:ss} | {session.End:uuuu-MM-dd'T'HH:mm:ss} | {session.Title} | {session.RoomName}");

    private static string[] Listed(Agenda agenda)
    {
        string home = Directory.CreateTempSubdirectory("calcurse").FullName;
        try
        {
            string feed = Path.Combine(home, "feed.ics");
            File.WriteAllBytes(feed, new CalendarExporter().Export(agenda).ToArray());
            var venue = new Dictionary<string, string> { ["TZ"] = agenda.Zone.Id, ["LC_ALL"] = "C.UTF-8" };
            string[] quietly = ["-q", "-D", home, "-C", home];
            Programs.Run("calcurse", [.. quietly, "-i", feed], environment: venue);
            string format = $"%(start:%Y-%m-%dT%H:%M:%S) | %(end:%Y-%m-%dT%H:%M:%S) | %m | %N{EndOfOne}";
            string listed = Programs.Run("calcurse", [.. quietly, "--input-datefmt", "4", "-Q", "--filter-type", "cal", "--from", "2025-01-01", "--days", "365", "--format-apt", format], environment: venue);
            return [.. listed.Split(EndOfOne, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Fields).Order(StringComparer.Ordinal)];
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    /// <summary>The day that stands before the first event of each is left out, and of its note the room is taken.</summary>
    private static string Fields(string one)
    {
        Match match = AnEvent().Match(one);
        Assert.True(match.Success, one);
        return $"{match.Groups["times"].Value}{match.Groups["title"].Value} | {match.Groups["room"].Value}";
    }

    [GeneratedRegex(@"^(\d\d/\d\d/\d\d:\s+)?(?<times>\S+ \| \S+ \| )(?<title>.*?) \| .*^\s*Location: (?<room>[^\n]*)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex AnEvent();
}
