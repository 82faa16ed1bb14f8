using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>One rule of planning: it says of a plan where it does not hold, and what that costs.</summary>
/// <remarks>Rules are slow and obvious; the planner's fast search is checked against them. Each is pure and safe to share. <see cref="PlanningRules.All"/> has them.</remarks>
public abstract class PlanningRule
{
    private protected PlanningRule()
    {
    }

    /// <summary>The rule's name, stable across versions: for example <c>OneSessionACell</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>The rule in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>Whether a plan that breaks it cannot be carried out; otherwise it is a wish with a weight.</summary>
    public virtual bool IsHard => false;

    /// <summary>Every place where the rule does not hold.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="spots">For each topic, where it starts.</param>
    /// <returns>The findings, lazily; each says who, where, and what it costs.</returns>
    public abstract IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots);

    /// <summary>How many findings there are, and what they cost together.</summary>
    internal virtual RuleScore Sum(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        int findings = 0;
        long cost = 0;
        foreach (Finding finding in Judge(problem, spots))
        {
            findings++;
            cost += finding.Cost;
        }

        return new RuleScore(Name, IsHard, findings, cost);
    }

    /// <summary>The placed topics with the time slots they cover.</summary>
    private protected static IEnumerable<(int Topic, PlanSpot Spot, ImmutableArray<int> TimeSlots)> Placed(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        Enumerable.Range(0, spots.Length).Where(t => spots[t].IsPlaced).Select(t => (t, spots[t], Covered(problem, t, spots[t])));

    /// <summary>A topic that finds no room for its length is seen in its first slot only.</summary>
    private protected static ImmutableArray<int> Covered(PlanningProblem problem, int topic, PlanSpot spot) =>
        problem.TimeSlotsFrom(topic, spot) is { IsEmpty: false } covered ? covered : [spot.TimeSlot];
}
