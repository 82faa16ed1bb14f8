using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What is going on around a board, which the board itself does not know. Immutable.</summary>
public sealed record BoardSurroundings
{
    /// <summary>No interest counted, no main programme, half an hour to find a host.</summary>
    public static BoardSurroundings None { get; } = new();

    /// <summary>How many people said of a proposal that they would go; one that is not in it has none.</summary>
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
}

/// <summary>A person is part of the main programme for a time.</summary>
/// <param name="Person">Who, by the same id as on the board.</param>
/// <param name="At">From when, included, until when, excluded; an open end binds for ever.</param>
/// <param name="Title">What it is.</param>
public sealed record ProgrammeDuty(PersonId Person, Interval At, string Title);
