using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The story, scene by scene.</summary>
internal static class PyConIndiaStory
{
    public static async Task<Stage> PlayAsync(IAnsiConsole console, IBoardStore store, string calendarPath)
    {
        var stage = new Stage(console, new BoardKeeper(store), new StoryClock(PyConIndia.Grid.Zone));
        await BeforehandScene.PlayAsync(stage);
        await SaturdayScene.PlayAsync(stage);
        await LunchScene.PlayAsync(stage);
        await ContestScene.PlayAsync(stage);
        await SundayScene.PlayAsync(stage);
        await AgendaScene.PlayAsync(stage);
        CalendarScene.Play(stage, calendarPath);
        return stage;
    }
}
