using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Where a part of a merged proposal came from, so that it can be taken apart again and its supporters counted.</summary>
/// <param name="Proposal">The proposal that was joined.</param>
/// <param name="HostsBrought">The hosts who came with it and were not there before.</param>
/// <remarks>Equal when both are equal, hosts in order.</remarks>
public sealed record MergedProposal(ProposalId Proposal, ImmutableArray<PersonId> HostsBrought)
{
    /// <inheritdoc/>
    public bool Equals(MergedProposal? other) =>
        other is not null && Proposal == other.Proposal && HostsBrought.AsSpan().SequenceEqual(other.HostsBrought.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Proposal, HostsBrought.Length);
}
