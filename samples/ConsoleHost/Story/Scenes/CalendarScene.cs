using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>The agenda as a feed, for the calendars in people's pockets.</summary>
internal static class CalendarScene
{
    public static void Play(Stage stage, string path)
    {
        stage.Scene("The calendar", "The same agenda as an .ics feed. A session keeps its id for life; its SEQUENCE rises when it moves, so that calendars follow.");
        CalendarFeed feed = new CalendarExporter().Export(stage.Agenda);
        BoardFiles.Replace(path, feed.WriteTo);
        stage.Console.Say("✓ ", Ink.Good, ($"{Places.Count(stage.Agenda.Sessions.Length, "event")} written to {path}. This one moved:", Ink.Plain));
        stage.Console.Blank();
        foreach (string line in EventOf(feed, stage.Agenda.Sessions.Single(session => session.Id == Topics.Django)))
        {
            stage.Console.Say("    ", Ink.Plain, (line, Ink.Quiet));
        }
    }

    /// <summary>The lines of one event, as they stand in the feed.</summary>
    private static string[] EventOf(CalendarFeed feed, Session session)
    {
        string[] lines = feed.ToString().Split("\r\n");
        int summary = Array.IndexOf(lines, $"SUMMARY:{session.Title}");
        int begin = Array.LastIndexOf(lines, "BEGIN:VEVENT", summary);
        int end = Array.IndexOf(lines, "END:VEVENT", summary);
        return lines[begin..(end + 1)];
    }
}
