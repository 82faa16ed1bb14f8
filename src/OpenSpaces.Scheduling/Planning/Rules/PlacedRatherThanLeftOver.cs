using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: every topic is placed; who wants one that is left over loses it.</summary>
internal sealed class PlacedRatherThanLeftOver : PlanningRule
{
    public override string Sentence => "Every topic is placed; who wants one that is left over loses it.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where !spots[t].IsPlaced
        select new TopicLeftOver(t, problem.Weights.LeftOver + ((long)problem.Weights.LostSession * problem.Interest[t]));
}

/// <summary>A topic has no cell.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Cost">The weight of a topic left over, and of each attendee who wants it.</param>
public sealed record TopicLeftOver(int Topic, long Cost) : Finding(Cost);
