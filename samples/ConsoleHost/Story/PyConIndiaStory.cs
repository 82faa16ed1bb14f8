using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The story, scene by scene, on the services that any host would have.</summary>
internal static class PyConIndiaStory
{
    public static async Task<Stage> PlayAsync(IAnsiConsole console, IBoardStore store, string calendarPath)
    {
        var clock = new StoryClock(PyConIndia.Grid.Zone);
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddSingleton(store);
        services.AddOpenSpaces(options => options.TimeZone = PyConIndia.Grid.Zone.Id);
        await using ServiceProvider provider = services.BuildServiceProvider();
        var stage = new Stage(console, provider.GetRequiredService<BoardKeeper>(), provider.GetRequiredService<PollKeeper>(), clock);
        await BeforehandScene.PlayAsync(stage);
        await SaturdayScene.PlayAsync(stage);
        await LunchScene.PlayAsync(stage);
        await ContestScene.PlayAsync(stage);
        SelectionScene.Play(stage);
        await SundayScene.PlayAsync(stage);
        await TieScene.PlayAsync(stage);
        await WarningsScene.PlayAsync(stage);
        await ProgrammeScene.PlayAsync(stage);
        await AgendaScene.PlayAsync(stage);
        CalendarScene.Play(stage, calendarPath);
        return stage;
    }
}
