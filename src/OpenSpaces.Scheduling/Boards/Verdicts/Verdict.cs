using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What was decided in a contest, by which rule, and every step that led there.</summary>
/// <remarks>
/// Data only, because a board records it for ever; the rules that make verdicts live in <c>Contests/</c>. Equal when rule, ranking, places and steps are equal, in order.
/// </remarks>
public sealed record Verdict
{
    /// <summary>The name of the rule, as it is registered: for example <c>approval</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Every claimant that was counted, winner first; behind those who have a place the others, in the order the rule says.</summary>
    public required ImmutableArray<ProposalId> Ranking { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>How many of the ranking have a place; 1 unless a contest was about more. May be fewer than there were to give, and 0 where nobody reached what the rule asks for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 0.</exception>
    public int Places
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>Who has a place, in order of the ranking.</summary>
    public ImmutableArray<ProposalId> Winners => Ranking[..Math.Min(Places, Ranking.Length)];

    /// <summary>What happened while counting, in order.</summary>
    public ImmutableArray<VerdictStep> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc/>
    public bool Equals(Verdict? other) => other is not null && Rule == other.Rule && Places == other.Places
        && Ranking.AsSpan().SequenceEqual(other.Ranking.AsSpan()) && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Ranking.Length, Steps.Length);
}
