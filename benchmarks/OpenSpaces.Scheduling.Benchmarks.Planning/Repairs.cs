using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>Boards that lose one of their rooms, one of their time slots, or a host, whose sessions go to the one who hosts the first topic, each in turn; and what it takes to repair them.</summary>
internal static class Repairs
{
    private const int Most = 20;
    private static readonly Planner Planner = new(TimeProvider.System);

    public static void Run(IEnumerable<string> paths)
    {
        Console.WriteLine($"{"instance",-12} {"lost",-9} {"times",5} {"valid again",11} {"proven fewest",13} {"moves",9} {"objective",15} {"slowest: CPU s",14} {"wall s",7} {"peak MB",8}");
        foreach (string path in paths)
        {
            Instance instance = Instance.Read(path);
            PlanningProblem problem = instance.ToProblem();
            ImmutableArray<PlanSpot> board = Planner.Plan(problem, PlanBudget.OfTime(Duration.FromSeconds(1))).Spots;
            Report(instance, board, "room", Some(problem.Rooms.Length).Select(lost => WithoutRoom(problem, board, lost)));
            Report(instance, board, "time slot", Some(problem.TimeSlots.Length).Select(lost => Damaged(problem, board, [.. Enumerable.Range(0, problem.Rooms.Length).Select(room => new PlanSpot(lost, room))], [])));
            Report(instance, board, "host", Some(board.Length).Select(lost => Damaged(problem, board, [], problem.Topics[lost].Hosts)));
        }
    }

    public static PlanningProblem WithoutRoom(PlanningProblem problem, ImmutableArray<PlanSpot> board, int lost) =>
        Damaged(problem, board, [.. Enumerable.Range(0, problem.TimeSlots.Length).Select(slot => new PlanSpot(slot, lost))], []);

    /// <summary>At most twenty of them, evenly.</summary>
    private static IEnumerable<int> Some(int count) => Enumerable.Range(0, Math.Min(count, Most)).Select(i => i * count / Math.Min(count, Most));

    private static void Report(Instance instance, ImmutableArray<PlanSpot> board, string lost, IEnumerable<PlanningProblem> damages)
    {
        (Plan Plan, double Cpu)[] repairs = [.. damages.Select(Measured)];
        long[] after = [.. repairs.Select(repair => IndependentScorer.Score(instance, Cells(repair.Plan.Spots)).Objective)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.Name,-12} {lost,-9} {repairs.Length,5} {repairs.Count(repair => repair.Plan.Score.Broken == 0),11} {repairs.Count(repair => repair.Plan.FewestMoves == repair.Plan.Moves.Length),13} {Range(repairs.Select(repair => (long)repair.Plan.Moves.Length)),9} {Range(after),15} {repairs.Max(repair => repair.Cpu),14:F2} {repairs.Max(repair => repair.Plan.Took.TotalSeconds),7:F2} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,8}"));
    }

    private static (Plan Plan, double Cpu) Measured(PlanningProblem damaged)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Plan plan = Planner.Plan(damaged, PlanBudget.OfIterations(0));
        return (plan, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    private static string Range(IEnumerable<long> values)
    {
        long[] all = [.. values];
        return string.Create(CultureInfo.InvariantCulture, $"{all.Min()}–{all.Max()}");
    }

    private static (int, int)?[] Cells(ImmutableArray<PlanSpot> spots) => [.. spots.Select(spot => spot.IsPlaced ? (spot.TimeSlot, spot.Room) : ((int, int)?)null)];

    /// <summary>The board with cells closed, and with what some people host in the hands of who hosts the first topic.</summary>
    private static PlanningProblem Damaged(PlanningProblem problem, ImmutableArray<PlanSpot> board, ImmutableArray<PlanSpot> closed, ImmutableArray<PersonId> left) => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = problem.TimeSlots,
        Rooms = problem.Rooms,
        Wanted = problem.Wanted,
        Weights = problem.Weights,
        Closed = closed,
        IsRepair = true,
        Topics = [.. problem.Topics.Select((topic, t) => new PlanningTopic(topic.Id)
        {
            Hosts = [.. topic.Hosts.Select(host => left.Contains(host) ? problem.Topics[0].Hosts.FirstOrDefault(host) : host).Distinct()],
            SeatsNeeded = topic.SeatsNeeded,
            Features = topic.Features,
            Impossible = topic.Impossible,
            Start = board[t],
            IsAnnounced = true,
        })],
    });
}
