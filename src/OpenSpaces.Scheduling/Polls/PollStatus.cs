using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How a poll stands: what may be known of it now.</summary>
/// <remarks>Immutable. Nothing in it says who voted what. Equal when everything in it is equal, in order.</remarks>
/// <param name="Poll">The poll.</param>
/// <param name="Turnout">How many people's ballots are in the box.</param>
public sealed record PollStatus(Poll Poll, int Turnout)
{
    /// <summary>When the box was sealed; null while ballots are taken, or will be.</summary>
    public Instant? SealedAt { get; init; }

    /// <summary>The running tallies, in the order the candidates asked; empty while they are sealed (<see cref="Poll.Visibility"/>).</summary>
    public ImmutableArray<RunningTally> Tallies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was voted, as a multiset, ballots in an order of their own; empty until the box is sealed.</summary>
    public ImmutableArray<CountedBallot> Ballots { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the box is sealed: then the ballots are the final ones.</summary>
    public bool IsSealed => SealedAt is not null;

    /// <inheritdoc/>
    public bool Equals(PollStatus? other) => other is not null && Poll.Equals(other.Poll) && Turnout == other.Turnout && SealedAt == other.SealedAt
        && Tallies.AsSpan().SequenceEqual(other.Tallies.AsSpan()) && Ballots.AsSpan().SequenceEqual(other.Ballots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Poll, Turnout, SealedAt);
}
