using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: what is pinned, frozen or none of the planner's business stays where it is.</summary>
internal sealed class FixedStay : PlanningRule
{
    public override string Sentence => "What is pinned, frozen or none of the planner's business stays where it is.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where problem.Topics[t].IsFixed && spots[t] != problem.Topics[t].Start
        select new FixedMoved(t, spots[t]);
}

/// <summary>A fixed topic was moved.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="To">Where it was put.</param>
public sealed record FixedMoved(int Topic, PlanSpot To) : Finding(1);
