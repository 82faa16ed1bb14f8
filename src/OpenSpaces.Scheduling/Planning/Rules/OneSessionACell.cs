using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: no cell has two sessions.</summary>
internal sealed class OneSessionACell : PlanningRule
{
    public override string Sentence => "No cell has two sessions.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        var taken = new Dictionary<PlanSpot, int>();
        foreach ((int topic, PlanSpot spot, ImmutableArray<int> slots) in Placed(problem, spots))
        {
            foreach (int slot in slots)
            {
                var cell = new PlanSpot(slot, spot.Room);
                if (!taken.TryAdd(cell, topic))
                {
                    yield return new CellHasTwo(taken[cell], topic, cell);
                }
            }
        }
    }
}

/// <summary>Two sessions stand in one cell.</summary>
/// <param name="One">The topic that comes first in the list.</param>
/// <param name="Other">The other topic.</param>
/// <param name="Cell">The cell.</param>
public sealed record CellHasTwo(int One, int Other, PlanSpot Cell) : Finding(1);
