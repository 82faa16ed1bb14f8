using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Says why topics are left over: of each cell, the first rule that keeps them out.</summary>
internal static class LeftOverReasons
{
    public static ImmutableArray<LeftOver> Of(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        int[] left = [.. Enumerable.Range(0, spots.Length).Where(t => !spots[t].IsPlaced)];
        if (left.Length == 0)
        {
            return [];
        }

        StepState state = StepState.At(new WallTables(problem), spots.AsSpan());
        return [.. left.Select(t => new LeftOverSearch(problem, state, t).Explain())];
    }
}
