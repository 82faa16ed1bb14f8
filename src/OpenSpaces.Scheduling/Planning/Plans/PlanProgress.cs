using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How far a planner is.</summary>
/// <param name="Cost">What the best plan so far costs (<see cref="PlanScore.Cost"/>).</param>
/// <param name="Bound">No plan costs less than this.</param>
/// <param name="Iterations">How many moves were tried so far.</param>
/// <param name="Share">How much of the budget is spent, 0 to 1.</param>
/// <param name="Elapsed">How long it has been thinking.</param>
public readonly record struct PlanProgress(long Cost, long Bound, long Iterations, double Share, Duration Elapsed);
