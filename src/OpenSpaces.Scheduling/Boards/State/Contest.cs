using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Several claims on one cell, waiting for a verdict.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Claimants">Who stood when it opened, in the order they asked. Who withdrew since, or got another cell, stands no more: see <see cref="Board.ClaimantsOf"/>.</param>
/// <param name="OpenedAt">When claims closed.</param>
public sealed record Contest(Cell Cell, ImmutableArray<ProposalId> Claimants, Instant OpenedAt)
{
    /// <inheritdoc/>
    public bool Equals(Contest? other) => other is not null && Cell == other.Cell && OpenedAt == other.OpenedAt
        && Claimants.AsSpan().SequenceEqual(other.Claimants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cell, OpenedAt);
}
