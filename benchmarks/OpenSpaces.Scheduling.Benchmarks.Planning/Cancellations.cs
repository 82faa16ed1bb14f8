using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>How long a planner goes on after it was cancelled, at random moments of all that it does: reading, the first board, the search, the bound.</summary>
internal static class Cancellations
{
    private const int Times = 40;
    private static readonly Planner Planner = new(TimeProvider.System);

    public static void Run(IEnumerable<string> paths)
    {
        Console.WriteLine($"{"instance",-12} {"mode",-7} {"cancelled",9} {"median ms",9} {"largest ms",10} {"at ms",7} {"broken more than the start",26}");
        foreach (string path in paths)
        {
            Instance instance = Instance.Read(path);
            PlanningProblem problem = instance.ToProblem();
            var random = new Random(1);
            Planner.Plan(problem, PlanBudget.OfIterations(100_000));
            Plan board = Planner.Plan(problem, PlanBudget.OfTime(Duration.FromSeconds(0.5)));
            Report(instance, "improve", problem, random, board.Took.TotalMilliseconds);
            PlanningProblem damaged = Repairs.WithoutRoom(problem, board.Spots, problem.Rooms.Length / 2);
            Report(instance, "repair", damaged, random, Planner.Plan(damaged, PlanBudget.OfTime(Duration.FromSeconds(5))).Took.TotalMilliseconds);
        }
    }

    private static void Report(Instance instance, string mode, PlanningProblem problem, Random random, double whole)
    {
        var late = new List<(double Delay, double At)>();
        int worse = 0;
        for (int i = 0; i < Times; i++)
        {
            double at = random.NextDouble() * whole;
            using var cancelled = new CancellationTokenSource();
            long moment = 0;
            using CancellationTokenRegistration told = cancelled.Token.Register(() => moment = Stopwatch.GetTimestamp());
            long begun = Stopwatch.GetTimestamp();
            var waiting = new Thread(() =>
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(at));
                cancelled.Cancel();
            });
            waiting.Start();
            Plan plan = Planner.Plan(problem, PlanBudget.OfTime(Duration.FromSeconds(mode == "repair" ? 5 : 0.5)), cancellationToken: cancelled.Token);
            long ended = Stopwatch.GetTimestamp();
            waiting.Join();
            worse += plan.Score.Broken > plan.Before.Broken ? 1 : 0;
            if (moment > 0 && ended > moment)
            {
                late.Add((Stopwatch.GetElapsedTime(moment, ended).TotalMilliseconds, Stopwatch.GetElapsedTime(begun, moment).TotalMilliseconds));
            }
        }

        late.Sort();
        (double largest, double when) = late.Count > 0 ? late[^1] : default;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{instance.Name,-12} {mode,-7} {late.Count,9} {(late.Count > 0 ? late[late.Count / 2].Delay : 0),9:F1} {largest,10:F1} {when,7:F0} {worse,26}"));
    }
}
