using System.Collections.Immutable;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What is allowed but unwise: the desk warns, and somebody decides.</summary>
internal static class WarningsScene
{
    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Allowed, but unwise", "A full room refuses nobody: people vote with their feet. The facilitator is warned, and may accept a warning, with a reason that stays.");
        stage.Clock.Set(PyConIndia.Sunday, 9, 50);
        foreach (Warning warning in Open(stage))
        {
            stage.Warn(warning);
        }

        OverCapacity crowded = Open(stage).OfType<OverCapacity>().Single();
        await stage.FacilitateAsync("accepts the crowd", (board, stamp) => board.Waive(crowded.Key, stamp), "they are glad to sit on the floor");
        stage.Explain($"{Places.Count(Open(stage).Length, "warning is", "warnings are")} still open.");
    }

    private static ImmutableArray<Warning> Open(Stage stage) =>
        [.. BoardInspector.Inspect(stage.Board, stage.Now).Where(warning => warning.IsOpen)];
}
