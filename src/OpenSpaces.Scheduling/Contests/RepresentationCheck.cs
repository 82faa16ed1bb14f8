using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What was found about an outcome.</summary>
/// <param name="PassedOver">A group that was passed over, or null where there is none.</param>
/// <remarks>Immutable; equal when the groups are equal.</remarks>
public sealed record RepresentationCheck(PassedOver? PassedOver)
{
    /// <summary>Whether no group was passed over.</summary>
    public bool IsFair => PassedOver is null;
}

/// <summary>A group that agrees on a topic, is large enough for so many places, and of whom nobody approves of so many that got one.</summary>
/// <param name="Topic">On what they agree; it got no place.</param>
/// <param name="Deserves">How many places they are enough for.</param>
/// <param name="Weight">The weight of the group.</param>
/// <param name="Of">The weight of all ballots: <paramref name="Weight"/> × places is at least <paramref name="Deserves"/> × this.</param>
/// <param name="Ballots">The group's lines; each approves of the topic, and of fewer chosen ones than <paramref name="Deserves"/>.</param>
public sealed record PassedOver(ProposalId Topic, int Deserves, long Weight, long Of, ImmutableArray<CountedBallot> Ballots)
{
    /// <inheritdoc/>
    public bool Equals(PassedOver? other) => other is not null && Topic == other.Topic && Deserves == other.Deserves && Weight == other.Weight && Of == other.Of
        && Ballots.AsSpan().SequenceEqual(other.Ballots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic, Deserves, Weight, Of);
}
