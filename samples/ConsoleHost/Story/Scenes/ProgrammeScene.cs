using System.Text;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>The main conference goes on beside the board: its programme is read, and read again when it changed.</summary>
internal static class ProgrammeScene
{
    private const string Talk = "Chat bots in production";

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("The main programme", "The conference publishes its programme as a feed. Whoever speaks there and hosts here is warned of; a room that it needs is closed on the board.");
        stage.Clock.Set(PyConIndia.Sunday, 9, 55);
        var importer = new CalendarImporter();
        var options = new CalendarImportOptions(PyConIndia.Grid.Zone);
        ProgrammeImport first = importer.Import(FeedWith("133000", "141500"), options);
        Show(stage, first.Programme);
        foreach (Closure closure in first.Programme.ClosuresFor(stage.Board))
        {
            await stage.FacilitateAsync("closes what the programme needs", (board, stamp) => board.CloseCell(closure.Cell, stamp), closure.Reason);
        }

        ProgrammeImport second = importer.Import(FeedWith("161500", "170000"), options, first.Programme);
        stage.Console.Blank();
        stage.Explain("Read again ten minutes later:");
        foreach (ProgrammeChange change in second.Changes)
        {
            stage.Explain(ProgrammeWords.Of(change));
        }

        Show(stage, second.Programme);
    }

    private static void Show(Stage stage, MainProgramme programme)
    {
        foreach (ProgrammeEvent e in programme.Events)
        {
            stage.Explain($"{e.Start.LocalDateTime.DayAndTime()} {e.Room}: {e.Title}{(e.Speakers.IsEmpty ? "" : $" ({string.Join(", ", e.Speakers)})")}");
        }

        foreach (HostAtProgramme warning in ProgrammeReport.WarningsOf(programme, stage.Board, PyConIndia.People, stage.Now))
        {
            stage.Warn(warning);
        }
    }

    private static byte[] FeedWith(string start, string end) => Encoding.UTF8.GetBytes(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        + Event("keynote", "Keynote: forty years of small tools", "093000", "103000", "Hall 1", "")
        + Event("bots", Talk, start, end, "Hall 2", "DESCRIPTION:Speaker: Rohan\r\n")
        + Event("posters", "Posters", "141500", "150000", "Balcony", "")
        + "END:VCALENDAR\r\n");

    private static string Event(string uid, string title, string start, string end, string room, string more) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:20181007T{start}\r\nDTEND:20181007T{end}\r\nLOCATION:{room}\r\n{more}END:VEVENT\r\n";
}
