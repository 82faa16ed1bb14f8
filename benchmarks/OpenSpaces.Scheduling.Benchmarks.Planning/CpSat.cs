using System.Diagnostics;
using Google.OrTools.Sat;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>Google OR-Tools' CP-SAT on an instance: a Boolean a topic and cell, an integer a choice that an attendee has to make.</summary>
internal static class CpSat
{
    public static Racer Run(Instance instance, double seconds, int threads)
    {
        var model = new CpModel();
        int slots = instance.Days.Length;
        var cells = new Dictionary<(int Topic, int Slot, int Room), BoolVar>();
        var at = new Dictionary<(int Topic, int Slot), LinearExpr>();
        for (int t = 0; t < instance.Topics.Length; t++)
        {
            InstanceTopic topic = instance.Topics[t];
            int[] fitting = [.. Enumerable.Range(0, instance.Rooms.Length).Where(r => instance.Rooms[r].Seats >= topic.Need && topic.Features.All(instance.Rooms[r].Features.Contains))];
            foreach (int s in Enumerable.Range(0, slots).Except(topic.Unavailable))
            {
                foreach (int r in fitting)
                {
                    cells[(t, s, r)] = model.NewBoolVar($"x{t}.{s}.{r}");
                }

                BoolVar there = model.NewBoolVar($"z{t}.{s}");
                model.Add(LinearExpr.Sum(fitting.Select(r => cells[(t, s, r)])) == there);
                at[(t, s)] = there;
            }

            LinearExpr placed = LinearExpr.Sum(at.Where(one => one.Key.Topic == t).Select(one => one.Value));
            _ = instance.MayDrop ? model.Add(placed <= 1) : model.Add(placed == 1);
        }

        foreach (var cell in cells.GroupBy(one => (one.Key.Slot, one.Key.Room)))
        {
            model.AddAtMostOne(cell.Select(one => one.Value));
        }

        foreach (var host in instance.Topics.SelectMany((topic, t) => topic.Hosts.Select(host => (host, t))).GroupBy(pair => pair.host, pair => pair.t).Where(group => group.Count() > 1))
        {
            for (int s = 0; s < slots; s++)
            {
                model.Add(LinearExpr.Sum(host.Where(t => at.ContainsKey((t, s))).Select(t => at[(t, s)])) <= 1);
            }
        }

        model.Minimize(Lost(model, instance, at));
        return Solve(instance, model, cells, seconds, threads);
    }

    private static LinearExpr Lost(CpModel model, Instance instance, Dictionary<(int Topic, int Slot), LinearExpr> at)
    {
        var lost = new List<LinearExpr>();
        long dropped = 0;
        foreach (var wanted in instance.Votes)
        {
            for (int s = 0; s < instance.Days.Length; s++)
            {
                LinearExpr[] there = [.. wanted.Where(t => at.ContainsKey((t, s))).Select(t => at[(t, s)])];
                if (there.Length > 1)
                {
                    IntVar choice = model.NewIntVar(0, there.Length - 1, "lost");
                    model.Add(LinearExpr.Sum(there) - 1 <= choice);
                    lost.Add(choice);
                }
            }

            if (instance.MayDrop)
            {
                dropped += wanted.Length;
                lost.AddRange(wanted.SelectMany(t => at.Where(one => one.Key.Topic == t).Select(one => -1 * one.Value)));
            }
        }

        return LinearExpr.Sum(lost) + dropped;
    }

    private static Racer Solve(Instance instance, CpModel model, Dictionary<(int Topic, int Slot, int Room), BoolVar> cells, double seconds, int threads)
    {
        using var solver = new CpSolver { StringParameters = FormattableString.Invariant($"max_time_in_seconds:{seconds},num_workers:{threads}") };
        using var watch = new Watcher();
        CpSolverStatus status = solver.Solve(model, watch);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return new Racer("CP-SAT", null, solver.BestObjectiveBound, [], watch.Elapsed);
        }

        var plan = new (int, int)?[instance.Topics.Length];
        foreach (((int t, int s, int r), BoolVar chosen) in cells)
        {
            if (solver.BooleanValue(chosen))
            {
                plan[t] = (s, r);
            }
        }

        return new Racer("CP-SAT", plan, solver.BestObjectiveBound, watch.Found, watch.Elapsed);
    }

    private sealed class Watcher : CpSolverSolutionCallback
    {
        private readonly Stopwatch stopwatch = Stopwatch.StartNew();

        public List<(double Seconds, long Cost)> Found { get; } = [];

        public double Elapsed => stopwatch.Elapsed.TotalSeconds;

        public override void OnSolutionCallback() => Found.Add((stopwatch.Elapsed.TotalSeconds, (long)ObjectiveValue()));
    }
}
