using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Equals, put in order.</summary>
/// <param name="Order">They, first first.</param>
/// <param name="Steps">How that came about; empty where nothing had to be broken.</param>
public sealed record TieBreak(ImmutableArray<ProposalId> Order, ImmutableArray<VerdictStep> Steps)
{
    /// <inheritdoc/>
    public bool Equals(TieBreak? other) =>
        other is not null && Order.AsSpan().SequenceEqual(other.Order.AsSpan()) && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Order.Length, Steps.Length);
}
