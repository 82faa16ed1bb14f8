using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The planner: fills by price, then anneals over moves, swaps and chains, and proves how good the result is.</summary>
/// <param name="clock">Measures how long it takes; where the budget is in steps, the plan does not depend on it.</param>
/// <remarks>Keeps no state: safe to share between threads. Memory grows with time slots × attendees and the square of the topics (16 bits a pair).</remarks>
public sealed class Planner(TimeProvider clock) : IPlanner
{
    /// <inheritdoc/>
    public Plan Plan(PlanningProblem problem, PlanBudget budget, IProgress<PlanProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(budget);
        var time = new SearchClock(budget, clock, cancellationToken);
        PlanScore before = PlanningRules.Score(problem, problem.Start);
        SearchResult found = problem.Input.IsRepair ? RepairSearch.Run(problem, time) : SearchRun.Best(problem, budget, time, progress);
        ImmutableArray<PlanSpot> spots = BackWhereNothingElseFits(problem, found.Spots);
        PlanScore score = spots.SequenceEqual(problem.Start) ? before : PlanningRules.Score(problem, spots);
        if (!IsBetter(score, before))
        {
            (spots, score) = (problem.Start, before);
        }

        return new Plan(problem, spots)
        {
            Before = before,
            Score = score,
            Bound = found.Bound,
            FewestMoves = found.FewestMoves,
            Replay = budget.Spent(found.Steps),
            Took = Duration.FromTimeSpan(time.Elapsed),
            IsCancelled = time.IsCancelled,
        };
    }

    /// <summary>What stands where it should not, and fits nowhere else, stays for now, where nobody has come instead: a plan takes nothing off the wall.</summary>
    private static ImmutableArray<PlanSpot> BackWhereNothingElseFits(PlanningProblem problem, PlanSpot[] spots)
    {
        var kept = (PlanSpot[])spots.Clone();
        int[] off = [.. Enumerable.Range(0, spots.Length).Where(t => !spots[t].IsPlaced && problem.Topics[t].Start.IsPlaced)];
        var taken = off.Length == 0 ? [] : Enumerable.Range(0, spots.Length).Where(t => spots[t].IsPlaced).SelectMany(t => Cells(t, spots[t])).ToHashSet();
        foreach (int t in off)
        {
            PlanSpot[] back = [.. Cells(t, problem.Topics[t].Start)];
            if (!back.Any(taken.Contains))
            {
                kept[t] = problem.Topics[t].Start;
                taken.UnionWith(back);
            }
        }

        return [.. kept];

        IEnumerable<PlanSpot> Cells(int topic, PlanSpot spot) =>
            problem.TimeSlotsFrom(topic, spot) is { IsEmpty: false } slots ? slots.Select(slot => new PlanSpot(slot, spot.Room)) : [spot];
    }

    /// <summary>An equal plan with moves is no reason to move anything.</summary>
    private static bool IsBetter(PlanScore score, PlanScore before) =>
        score.Broken < before.Broken || (score.Broken == before.Broken && score.Cost < before.Cost);
}
