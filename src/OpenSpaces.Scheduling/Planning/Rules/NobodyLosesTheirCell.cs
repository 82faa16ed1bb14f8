using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: what stands somewhere may move, but is not left over.</summary>
internal sealed class NobodyLosesTheirCell : PlanningRule
{
    public override string Sentence => "What stands somewhere may move, but is not left over.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where problem.Topics[t].Start.IsPlaced && !spots[t].IsPlaced
        select new CellLost(t, problem.Topics[t].Start);
}

/// <summary>A topic that stood somewhere is left over.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="From">Where it stood.</param>
public sealed record CellLost(int Topic, PlanSpot From) : Finding(1);
