using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>How good a plan is, by rule.</summary>
/// <param name="ByRule">The rules that do not hold everywhere; the hard ones first.</param>
/// <remarks>Immutable. Equal when all rules are.</remarks>
public sealed record PlanScore(ImmutableArray<RuleScore> ByRule)
{
    /// <summary>In how many places a hard rule is broken; 0 = the plan can be carried out.</summary>
    public int Broken => ByRule.Where(rule => rule.IsHard).Sum(rule => rule.Findings);

    /// <summary>What the wishes that are not met cost in sum; less is better.</summary>
    public long Cost => ByRule.Where(rule => !rule.IsHard).Sum(rule => rule.Cost);

    /// <inheritdoc/>
    public bool Equals(PlanScore? other) => other is not null && ByRule.AsSpan().SequenceEqual(other.ByRule.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Broken, Cost);
}

/// <summary>What one rule says of a plan.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="IsHard">Whether it must hold.</param>
/// <param name="Findings">In how many places it does not.</param>
/// <param name="Cost">What that costs in sum.</param>
public readonly record struct RuleScore(string Rule, bool IsHard, int Findings, long Cost);
