using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: what readers were told stays as they were told.</summary>
internal sealed class AnnouncedStay : PlanningRule
{
    public override string Sentence => "What readers were told stays as they were told; another time weighs more than another room.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        let topic = problem.Topics[t]
        where topic.IsAnnounced && topic.Start.IsPlaced && spots[t].IsPlaced
        let cost = (spots[t].TimeSlot != topic.Start.TimeSlot ? problem.Weights.MovedTime : 0) + (spots[t].Room != topic.Start.Room ? problem.Weights.MovedRoom : 0)
        where cost > 0
        select new AnnouncedMoved(t, topic.Start, spots[t], cost);
}

/// <summary>An announced session moves.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="From">Where readers were told it is.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Cost">What that costs.</param>
public sealed record AnnouncedMoved(int Topic, PlanSpot From, PlanSpot To, long Cost) : Finding(Cost);
