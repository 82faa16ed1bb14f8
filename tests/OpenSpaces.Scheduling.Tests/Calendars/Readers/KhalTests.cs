using System.Globalization;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>A program that people use follows the life of a session, feed by feed: no ghost and no double.</summary>
public sealed class KhalTests
{
    [ReaderFact("khal")]
    public void Khal_lists_just_what_holds_at_each_step_of_the_life_of_a_session()
    {
        string home = Directory.CreateTempSubdirectory("khal").FullName;
        try
        {
            File.WriteAllText(Path.Combine(home, "config"),
                $"[calendars]\n[[board]]\npath = {home}/board\n[locale]\nlocal_timezone = Asia/Kolkata\ndefault_timezone = Asia/Kolkata\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/cache.db\n");
            Directory.CreateDirectory(Path.Combine(home, "board"));
            foreach ((string step, Agenda agenda) in SessionLife.Steps())
            {
                string[] meant = [.. agenda.Sessions.Concat(agenda.Cancelled).Select(Meant).Order(StringComparer.Ordinal)];

                Assert.Equal([step, .. meant], (string[])[step, .. Listed(home, agenda)]);
            }
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [DataFact]
    public void The_lint_of_the_shared_data_finds_nothing()
    {
        string feed = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(feed, new CalendarExporter().Export(ReaderFeeds.AcrossTheYear("Europe/Dublin")).ToArray());

            Assert.EndsWith("CLEAN", Programs.Run("python3", [SharedData.PathOf("calendars", "lint.py"), feed]).TrimEnd(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(feed);
        }
    }

    private static string Meant(Session session) => string.Create(CultureInfo.InvariantCulture,
        $"{session.Start:HH:mm}-{session.End:HH:mm} {session.Title} :: {session.RoomName} {session.Status.ToString().ToUpperInvariant()}");

    private static string[] Listed(string home, Agenda agenda)
    {
        string feed = Path.Combine(home, "feed.ics");
        File.WriteAllBytes(feed, new CalendarExporter().Export(agenda).ToArray());
        Programs.Run("khal", ["-c", Path.Combine(home, "config"), "import", "--batch", "-a", "board", feed]);
        string listed = Programs.Run("khal",
            ["-c", Path.Combine(home, "config"), "list", "--format", "{start-time}-{end-time} {title} :: {location} {status}", "--day-format", "", "2018-10-06", "2018-10-07"]);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
    }
}
