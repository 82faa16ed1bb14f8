using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: nothing is put into a cell that is closed.</summary>
internal sealed class CellsAreOpen : PlanningRule
{
    public override string Sentence => "Nothing is put into a cell that is closed.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        var closed = problem.Input.Closed.ToHashSet();
        return from placed in Placed(problem, spots)
               where !problem.Topics[placed.Topic].IsFixed
               from slot in placed.TimeSlots
               let cell = new PlanSpot(slot, placed.Spot.Room)
               where closed.Contains(cell)
               select new CellIsShut(placed.Topic, cell);
    }
}

/// <summary>The topic stands in a closed cell.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Cell">The cell.</param>
public sealed record CellIsShut(int Topic, PlanSpot Cell) : Finding(1);
