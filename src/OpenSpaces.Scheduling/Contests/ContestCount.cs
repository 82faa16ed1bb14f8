using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>All that a verdict may rest on.</summary>
/// <remarks>Immutable. Whoever withdrew, or got another cell, is simply not among the claimants: <see cref="Board.ClaimantsOf"/> gives those who stand now.</remarks>
public sealed record ContestCount
{
    /// <summary>Counts a contest.</summary>
    /// <param name="claimants">Who stands, in the order they asked; at least one, each once.</param>
    /// <exception cref="ArgumentException">There is none, or one is named twice.</exception>
    public ContestCount(ImmutableArray<ProposalId> claimants)
    {
        if (claimants.IsDefaultOrEmpty || claimants.Distinct().Count() != claimants.Length)
        {
            throw new ArgumentException("A contest has at least one claimant, and each once.", nameof(claimants));
        }

        Claimants = claimants;
        TieOrder = claimants;
    }

    /// <summary>Who stands, in the order they asked.</summary>
    public ImmutableArray<ProposalId> Claimants { get; }

    /// <summary>What people voted, as a multiset: their order never matters. Empty where nobody was asked.</summary>
    public ImmutableArray<CountedBallot> Ballots { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who goes first among equals; the order they asked unless another was drawn.</summary>
    /// <exception cref="ArgumentException">It does not name each claimant once.</exception>
    public ImmutableArray<ProposalId> TieOrder
    {
        get;
        init => field = !value.IsDefault && value.Length == Claimants.Length && value.ToHashSet().SetEquals(Claimants)
            ? value
            : throw new ArgumentException("A tie order names each claimant once.", nameof(value));
    }

    /// <inheritdoc/>
    public bool Equals(ContestCount? other) =>
        other is not null && Claimants.AsSpan().SequenceEqual(other.Claimants.AsSpan()) && TieOrder.AsSpan().SequenceEqual(other.TieOrder.AsSpan())
        && Ballots.AsSpan().SequenceEqual(other.Ballots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claimants.Length, Ballots.Length);
}
