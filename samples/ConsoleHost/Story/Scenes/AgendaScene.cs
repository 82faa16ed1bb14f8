using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>The agenda of both days, and what a visitor sees on the way in: no account, no registration, just show up.</summary>
internal static class AgendaScene
{
    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("The agenda", "What hangs in the hall, goes to the web page and into calendars is the agenda as it was published, by its number.");
        stage.Clock.Set(PyConIndia.Sunday, 10, 0);
        await stage.PublishAsync();
        Agenda agenda = stage.Agenda;
        DayList.PrintAll(stage.Console, agenda);

        stage.Scene("Just show up", "Nobody registers. Whoever walks in reads what runs, what is next, and where there is still room for a topic.");
        stage.Clock.Set(PyConIndia.Sunday, 11, 10);
        NowAndNext.Print(stage.Console, agenda, stage.Board, stage.Now);
    }
}
