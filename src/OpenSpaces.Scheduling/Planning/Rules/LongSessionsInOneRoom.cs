using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: a session of several slots takes consecutive ones of one day in one room, across no break.</summary>
internal sealed class LongSessionsInOneRoom : PlanningRule
{
    public override string Sentence => "A session of several slots takes consecutive ones of one day in one room, across no break.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where spots[t].IsPlaced && problem.TimeSlotsFrom(t, spots[t]).IsEmpty
        select new TooShortARow(t, spots[t]);
}

/// <summary>From its cell there are not as many slots in a row, or the slot does not exist in that room.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Spot">Where it starts.</param>
public sealed record TooShortARow(int Topic, PlanSpot Spot) : Finding(1);
