using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The planner's suggestion.</summary>
/// <remarks>Immutable. Nothing has changed anywhere until somebody carries it out (<see cref="Board.CarryOut"/>).</remarks>
public sealed class Plan
{
    private readonly Lazy<ImmutableArray<PlannedMove>> moves;
    private readonly Lazy<ImmutableArray<LeftOver>> leftOver;

    internal Plan(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        Problem = problem;
        Spots = spots;
        moves = new(() => PlanReasons.Of(problem, spots));
        leftOver = new(() => LeftOverReasons.Of(problem, spots));
    }

    /// <summary>What was planned.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>For each topic of the problem, where it starts.</summary>
    public ImmutableArray<PlanSpot> Spots { get; }

    /// <summary>What changes, in the order of the topics, and why. Worked out at the first call: moves × time slots × their attendees.</summary>
    public ImmutableArray<PlannedMove> Moves => moves.Value;

    /// <summary>What has no cell, and why. Worked out at the first call: topics left over × cells.</summary>
    public ImmutableArray<LeftOver> LeftOver => leftOver.Value;

    /// <summary>How things stood before, by rule.</summary>
    public required PlanScore Before { get; init; }

    /// <summary>How good the plan is, by rule.</summary>
    public required PlanScore Score { get; init; }

    /// <summary>What no plan can be below.</summary>
    public required PlanBound Bound { get; init; }

    /// <summary>
    /// In a repair, how many sessions have to move or be placed at least, so that as many have a cell as can have one, proven; null where it was no repair, or the proof took too long.
    /// </summary>
    public int? FewestMoves { get; init; }

    /// <summary>The budget that gives this plan again, on any machine.</summary>
    public required PlanBudget Replay { get; init; }

    /// <summary>How long it took.</summary>
    public required Duration Took { get; init; }

    /// <summary>Whether it was cancelled before the budget was spent.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether no plan is better.</summary>
    public bool IsBest => Score.Broken == 0 && Score.Cost <= Bound.Cost;

    /// <summary>How far it is from the best at most: (cost − bound) ÷ cost, 0 to 1.</summary>
    public double Gap => Score.Cost <= Bound.Cost ? 0 : (double)(Score.Cost - Bound.Cost) / Score.Cost;

    /// <summary>The moves alone, for <see cref="Board.CarryOut"/>.</summary>
    public ImmutableArray<Move> Steps => [.. Moves.Select(planned => planned.Move)];
}
