using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A topic to be planned: what it needs, what it wishes, and where it stands.</summary>
/// <param name="id">Names it.</param>
/// <remarks>Immutable. Time slots and rooms are given by their places in the problem's lists, from 0.</remarks>
public sealed class PlanningTopic(ProposalId id)
{
    /// <summary>Names it.</summary>
    public ProposalId Id { get; } = id;

    /// <summary>Who has to be there: hosts and co-hosts.</summary>
    public ImmutableArray<PersonId> Hosts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many consecutive time slots it takes, at least 1.</summary>
    public int Length { get; init; } = 1;

    /// <summary>How many seats its room must have; 0 = any.</summary>
    public int SeatsNeeded { get; init; }

    /// <summary>How many people are expected; each without a seat costs. 0 = nobody knows.</summary>
    public int SeatsExpected { get; init; }

    /// <summary>What its room must have; compared without case.</summary>
    public ImmutableArray<string> Features { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What it is about: sessions of one theme are better apart, unless they are recorded.</summary>
    public ImmutableArray<string> Themes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether who misses it can watch it later.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The time slots asked for.</summary>
    public ImmutableArray<int> Preferred { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The time slots that would do.</summary>
    public ImmutableArray<int> Acceptable { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The time slots at which its hosts cannot come.</summary>
    public ImmutableArray<int> Impossible { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it stands now.</summary>
    public PlanSpot Start { get; init; } = PlanSpot.Nowhere;

    /// <summary>Whether it stays where it stands, or nowhere: it is pinned, frozen, or none of the planner's business.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether readers were told where it stands, so that moving it costs.</summary>
    public bool IsAnnounced { get; init; }
}
