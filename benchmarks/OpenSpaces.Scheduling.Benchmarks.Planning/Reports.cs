using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>What the planner alone comes to: boards, timetables, repairs, growth. Times are of the processor, for machines are shared; wall-clock beside.</summary>
internal static class Reports
{
    /// <summary>What a budget in time is measured by.</summary>
    public static TimeProvider Clock { get; set; } = TimeProvider.System;

    private static Planner Planner => new(Clock);

    public static void Boards(double seconds, ulong seed, IEnumerable<string> paths)
    {
        Console.WriteLine($"{"instance",-12} {"objective",9} {"broken",6} {"bound",9} {"proof",-22} {"moves tried",13} {"CPU s",7} {"wall s",7} {"first board s",13} {"peak MB",8}");
        foreach (string path in paths)
        {
            Instance instance = Instance.Read(path);
            PlanningProblem problem = instance.ToProblem();
            var first = new First();
            (Plan plan, double cpu) = Measure(() => Planner.Plan(problem, PlanBudget.OfTime(Duration.FromSeconds(seconds)) with { Seed = seed }, first));
            (long objective, int hard) = IndependentScorer.Score(instance, [.. plan.Spots.Select(spot => spot.IsPlaced ? (spot.TimeSlot, spot.Room) : ((int, int)?)null)]);
            Say($"{instance.Name,-12} {objective,9} {hard,6} {plan.Bound.Cost,9} {plan.Bound.Proof,-22} {plan.Replay.Iterations,13:N0} {cpu,7:F2} {plan.Took.TotalSeconds,7:F2} {first.Seconds,13:F2} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,8}");
        }
    }

    public static void Timetables(double seconds, int seeds, IEnumerable<string> paths)
    {
        Console.WriteLine($"{"instance",-24} {"seed",4} {"hard",5} {"distance",8} {"soft",6} {"moves tried",13} {"CPU s",7} {"wall s",7}");
        foreach (string path in paths)
        {
            Timetable timetable = Timetable.Read(path);
            PlanningProblem problem = timetable.ToProblem();
            for (int seed = 1; seed <= seeds; seed++)
            {
                (Plan plan, double cpu) = Measure(() => Planner.Plan(problem, PlanBudget.OfTime(Duration.FromSeconds(seconds)) with { Seed = (ulong)seed }));
                (int hard, int distance, int soft) = timetable.Score(plan.Spots);
                Say($"{Path.GetFileName(path),-24} {seed,4} {hard,5} {distance,8} {soft,6} {plan.Replay.Iterations,13:N0} {cpu,7:F2} {plan.Took.TotalSeconds,7:F2}");
            }
        }
    }

    /// <summary>Time a move and memory, from a hundred attendees to a hundred thousand, who each want ten of as many topics as fit.</summary>
    public static void Growth()
    {
        Console.WriteLine($"{"attendees",9} {"topics",6} {"ns a move",9} {"bytes a move",12} {"MB",6}");
        foreach ((int attendees, int slots, int rooms) in new[] { (100, 6, 5), (1_000, 8, 15), (10_000, 20, 40), (100_000, 40, 100) })
        {
            PlanningProblem problem = Crowd.Make(attendees, slots, rooms);
            Planner.Plan(problem, PlanBudget.OfIterations(100_000));
            (_, double few) = Measure(() => Planner.Plan(problem, PlanBudget.OfIterations(1_000_000)));
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            Planner.Plan(problem, PlanBudget.OfIterations(1_000_000));
            long once = GC.GetTotalAllocatedBytes(precise: true);
            (_, double many) = Measure(() => Planner.Plan(problem, PlanBudget.OfIterations(6_000_000)));
            long twice = GC.GetTotalAllocatedBytes(precise: true);
            Say($"{attendees,9:N0} {problem.Topics.Length,6:N0} {(many - few) / 5e6 * 1e9,9:F0} {(twice - once - (once - allocated)) / 5e6,12:F4} {Process.GetCurrentProcess().WorkingSet64 >> 20,6}");
        }
    }

    private static (Plan Plan, double Cpu) Measure(Func<Plan> run)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Plan plan = run();
        return (plan, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class First : IProgress<PlanProgress>
    {
        public double Seconds { get; private set; }

        public void Report(PlanProgress value) => Seconds = Seconds == 0 ? value.Elapsed.TotalSeconds : Seconds;
    }
}
