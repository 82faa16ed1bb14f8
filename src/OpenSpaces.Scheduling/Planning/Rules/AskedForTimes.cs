using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: who asked for a time gets it, or at least one that would do.</summary>
internal sealed class AskedForTimes : PlanningRule
{
    public override string Sentence => "Who asked for a time gets it, or at least one that would do.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where spots[t].IsPlaced
        let cost = CostOf(problem.Topics[t], spots[t].TimeSlot, problem.Weights)
        where cost > 0
        select new NotTheTimeAskedFor(t, spots[t].TimeSlot, problem.Topics[t].Acceptable.Contains(spots[t].TimeSlot), cost);

    /// <summary>What it costs the topic to start in the slot; nothing where it asked for none.</summary>
    public static int CostOf(PlanningTopic topic, int timeSlot, PlanningWeights weights)
    {
        if ((topic.Preferred.IsEmpty && topic.Acceptable.IsEmpty) || topic.Preferred.Contains(timeSlot))
        {
            return 0;
        }

        return topic.Acceptable.Contains(timeSlot) ? weights.Acceptable : weights.NotAskedFor;
    }
}

/// <summary>A topic is not at a time that was preferred.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="TimeSlot">When it is.</param>
/// <param name="IsAcceptable">Whether that would do.</param>
/// <param name="Cost">What that costs.</param>
public sealed record NotTheTimeAskedFor(int Topic, int TimeSlot, bool IsAcceptable, long Cost) : Finding(Cost);
