using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Sunday: the last cards, the agenda of both days, and what a visitor sees on the way in.</summary>
internal static class SundayScene
{
    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Sunday morning", "Rohan cuts his day-long topic to two slots in a row, and the board has room for that.");
        stage.Clock.Set(PyConIndia.Sunday, 9, 40);
        await stage.DoAsync(PyConIndia.Rohan, "makes it shorter", (board, stamp) => board.Revise(Topics.Hackday, card => card with { Title = "Build a chat bot", Length = 2, SeatsExpected = 26 }, stamp));
        await stage.DoAsync(PyConIndia.Rohan, "claims the Window at 13:30", (board, stamp) => board.Claim(Topics.Hackday, PyConIndia.At(PyConIndia.Window, "sun-1330"), stamp));
        await stage.FacilitateAsync("gives the hiring suggestion a place", (board, stamp) => board.Place(Topics.Hiring, PyConIndia.At(PyConIndia.Stage, "sun-1530"), stamp));
        await AgendaAsync(stage);
    }

    private static async Task AgendaAsync(Stage stage)
    {
        stage.Scene("The agenda", "What hangs in the hall, goes to the web page and into calendars is the agenda that was published, by its number.");
        stage.Clock.Set(PyConIndia.Sunday, 10, 0);
        await stage.PublishAsync();
        Agenda agenda = stage.Agenda;
        DayList.PrintAll(stage.Console, agenda);
        stage.Clock.Set(PyConIndia.Sunday, 11, 10);
        NowAndNext.Print(stage.Console, agenda, stage.Board, stage.Now);
    }
}
