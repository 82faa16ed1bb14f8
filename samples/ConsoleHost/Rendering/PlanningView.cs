using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Shows a planner at work to a person who waits at a terminal: cost, bound and moves tried. A file or a pipe is told nothing.</summary>
internal static class PlanningView
{
    public static async Task<Plan> WatchAsync(Terminal terminal, Func<IProgress<PlanProgress>?, Plan> plan)
    {
        if (!terminal.Error.Profile.Capabilities.Ansi)
        {
            return plan(null);
        }

        Plan? made = null;
        await terminal.Error.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()).StartAsync(async bars =>
        {
            ProgressTask bar = bars.AddTask("Planning", maxValue: 1);
            made = await Task.Run(() => plan(new OnTheSpot(now =>
            {
                bar.Value = now.Share;
                bar.Description = $"cost {Places.Number(now.Cost)}, at least {Places.Number(now.Bound)}; {Places.Number(now.Iterations)} moves tried";
            })));
        });
        return made!;
    }

    private sealed class OnTheSpot(Action<PlanProgress> tell) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => tell(value);
    }
}
