using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>One person's approvals: each of these would be welcome. Who cast it is not in it.</summary>
/// <param name="Approves">The candidates; empty = none of them. Naming one twice counts once; naming what is no candidate counts for nobody.</param>
/// <remarks>Equal when the approvals are equal, in order.</remarks>
public sealed record ApprovalBallot(ImmutableArray<ProposalId> Approves)
{
    /// <inheritdoc/>
    public bool Equals(ApprovalBallot? other) => other is not null && Approves.AsSpan().SequenceEqual(other.Approves.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Approves.Length;
}
