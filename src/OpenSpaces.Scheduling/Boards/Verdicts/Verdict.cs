using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What was decided about a contested cell, by which rule, and every step that led there.</summary>
/// <remarks>
/// Data only, because a board records it for ever; the rules that make verdicts live in <c>Contests/</c>. Equal when rule, ranking and steps are equal, in order.
/// </remarks>
public sealed record Verdict
{
    /// <summary>The name of the rule, as it is registered: for example <c>approval</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Every claimant that was counted, winner first.</summary>
    public required ImmutableArray<ProposalId> Ranking { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What happened while counting, in order.</summary>
    public ImmutableArray<VerdictStep> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc/>
    public bool Equals(Verdict? other) => other is not null && Rule == other.Rule
        && Ranking.AsSpan().SequenceEqual(other.Ranking.AsSpan()) && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Ranking.Length, Steps.Length);
}
