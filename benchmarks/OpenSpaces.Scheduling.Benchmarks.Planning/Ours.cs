using System.Diagnostics;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>The library's planner on an instance.</summary>
internal static class Ours
{
    public static Racer Run(Instance instance, double seconds, int threads)
    {
        PlanningProblem problem = instance.ToProblem();
        var stopwatch = Stopwatch.StartNew();
        var found = new Recorder();
        PlanBudget budget = PlanBudget.OfTime(Duration.FromSeconds(seconds)) with { Searches = threads, Threads = threads };
        Plan plan = new Planner(TimeProvider.System).Plan(problem, budget, found);
        double took = stopwatch.Elapsed.TotalSeconds;
        found.Found.Add((took, plan.Score.Cost));
        return new Racer(
            "planner", [.. plan.Spots.Select(spot => spot.IsPlaced ? (spot.TimeSlot, spot.Room) : ((int, int)?)null)], plan.Bound.Cost, found.Found, took);
    }

    private sealed class Recorder : IProgress<PlanProgress>
    {
        public List<(double Seconds, long Cost)> Found { get; } = [];

        public void Report(PlanProgress value) => Found.Add((value.Elapsed.TotalSeconds, value.Cost));
    }
}
