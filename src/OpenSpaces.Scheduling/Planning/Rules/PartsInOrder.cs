using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: part 1 has ended before part 2 starts.</summary>
internal sealed class PartsInOrder : PlanningRule
{
    public override string Sentence => "Part 1 has ended before part 2 starts.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from order in problem.Input.Orders
        where spots[order.Before].IsPlaced && spots[order.After].IsPlaced
        let end = problem.TimeSlots[Covered(problem, order.Before, spots[order.Before])[^1]].End
        where end > problem.TimeSlots[spots[order.After].TimeSlot].Start
        select new PartTooEarly(order.Before, order.After);
}

/// <summary>A topic starts before the one it builds on has ended.</summary>
/// <param name="Before">The topic that should come first.</param>
/// <param name="After">The topic that builds on it.</param>
public sealed record PartTooEarly(int Before, int After) : Finding(1);
