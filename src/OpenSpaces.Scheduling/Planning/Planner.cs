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
        PlanScore score = PlanningRules.Score(problem, spots);
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

    /// <summary>What stands where it should not, and fits nowhere else, stays for now: a plan takes nothing off the wall.</summary>
    private static ImmutableArray<PlanSpot> BackWhereNothingElseFits(PlanningProblem problem, PlanSpot[] spots)
    {
        var kept = ImmutableArray.Create(spots);
        for (int t = 0; t < spots.Length; t++)
        {
            if (!kept[t].IsPlaced && problem.Topics[t].Start.IsPlaced && kept.SetItem(t, problem.Topics[t].Start) is var back
                && PlanningRules.All[0].Judge(problem, back).Count() <= PlanningRules.All[0].Judge(problem, kept).Count())
            {
                kept = back;
            }
        }

        return kept;
    }

    /// <summary>An equal plan with moves is no reason to move anything.</summary>
    private static bool IsBetter(PlanScore score, PlanScore before) =>
        score.Broken < before.Broken || (score.Broken == before.Broken && score.Cost < before.Cost);
}
