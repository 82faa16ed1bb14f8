using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What is going on around a board, which the board itself does not know.</summary>
/// <remarks>Immutable. Equal when everything in it is equal, the programme in order.</remarks>
public sealed record BoardSurroundings
{
    /// <summary>No interest counted, no main programme, half an hour to find a host.</summary>
    public static BoardSurroundings None { get; } = new();

    /// <summary>How many people said of a proposal that they would go; one that is not in it has none. What was merged into another keeps its own count, and the larger one counts.</summary>
    public ImmutableDictionary<ProposalId, int> Interest { get; init; } = ImmutableDictionary<ProposalId, int>.Empty;

    /// <summary>Who is bound by the main programme, and when.</summary>
    public ImmutableArray<ProgrammeDuty> Programme { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How long before its start a session without a host becomes <see cref="StillNoHost"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration TimeToFindHost
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.Zero);
            field = value;
        }
    } = Duration.FromMinutes(30);

    /// <inheritdoc/>
    public bool Equals(BoardSurroundings? other) => other is not null && TimeToFindHost == other.TimeToFindHost
        && Programme.AsSpan().SequenceEqual(other.Programme.AsSpan())
        && Interest.Count == other.Interest.Count && Interest.All(interest => other.Interest.TryGetValue(interest.Key, out int known) && known == interest.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TimeToFindHost, Programme.Length, Interest.Count);
}

/// <summary>A person is part of the main programme for a time.</summary>
/// <param name="Person">Who, by the same id as on the board.</param>
/// <param name="At">From when, included, until when, excluded; an open end binds for ever.</param>
/// <param name="Title">What it is.</param>
public sealed record ProgrammeDuty(PersonId Person, Interval At, string Title);
