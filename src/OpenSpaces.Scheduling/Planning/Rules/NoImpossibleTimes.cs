using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: no session is at a time at which its hosts cannot come.</summary>
internal sealed class NoImpossibleTimes : PlanningRule
{
    public override string Sentence => "No session is at a time at which its hosts cannot come.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from placed in Placed(problem, spots)
        where !problem.Topics[placed.Topic].IsFixed
        from slot in placed.TimeSlots
        where problem.Topics[placed.Topic].Impossible.Contains(slot)
        select new HostsCannotCome(placed.Topic, slot);
}

/// <summary>The topic stands at a time that its card calls impossible.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="TimeSlot">The time slot.</param>
public sealed record HostsCannotCome(int Topic, int TimeSlot) : Finding(1);
