using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The story, scene by scene.</summary>
internal static class PyConIndiaStory
{
    public static Stage Play(IAnsiConsole console)
    {
        var stage = new Stage(console);
        BeforehandScene.Play(stage);
        SaturdayScene.Play(stage);
        LunchScene.Play(stage);
        SundayScene.Play(stage);
        return stage;
    }
}
