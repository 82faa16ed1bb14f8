using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: no more sessions move than the caller allows.</summary>
internal sealed class FewMoves : PlanningRule
{
    public override string Sentence => "No more sessions move than the caller allows.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        int moved = Enumerable.Range(0, spots.Length).Count(t => problem.Topics[t].Start.IsPlaced && spots[t] != problem.Topics[t].Start);
        return moved > problem.Input.MaxMoves ? [new TooManyMoves(moved, problem.Input.MaxMoves.Value)] : [];
    }
}

/// <summary>More sessions move than the caller allows.</summary>
/// <param name="Moved">How many.</param>
/// <param name="Max">How many may.</param>
public sealed record TooManyMoves(int Moved, int Max) : Finding(1);
