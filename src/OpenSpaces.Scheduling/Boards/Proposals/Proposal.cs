using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A topic that somebody wants to happen: what is written on the card. Without hosts it is a suggestion, and anyone may adopt it.</summary>
/// <param name="Id">Names it on its board; chosen by the caller.</param>
/// <param name="Title">1 to 200 graphemes on one line.</param>
/// <remarks>Equal when everything in it is equal, lists in order. Immutable. Bounds are checked by the verbs that post and revise it, not here.</remarks>
public sealed record Proposal(ProposalId Id, string Title)
{
    /// <summary>What it is about: at most 5,000 graphemes, line feeds allowed.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Who runs it, at most 20; empty = a suggestion. A person may have no account.</summary>
    public ImmutableArray<PersonId> Hosts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>At most 20, each 1 to 50 graphemes.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many people are expected, 1 to 100,000; null = nobody knows.</summary>
    public int? SeatsExpected { get; init; }

    /// <summary>What the room must have, at most 20, as in <see cref="Room.Features"/>; a room without gives a warning and no refusal.</summary>
    public ImmutableArray<string> FeaturesNeeded { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many consecutive time slots it takes, 1 to 24.</summary>
    public int Length { get; init; } = 1;

    /// <summary>Which time slots suit.</summary>
    public TimePreferences Times { get; init; } = TimePreferences.None;

    /// <summary>What may be kept of it; null = what the board says (<see cref="BoardPolicy.Recording"/>).</summary>
    public RecordingPolicy? Recording { get; init; }

    /// <summary>Where to read more (http or https), or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether it is still looking for someone to host it.</summary>
    public bool IsSuggestion => Hosts.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(Proposal? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Title == other.Title && Abstract == other.Abstract && SeatsExpected == other.SeatsExpected
            && Length == other.Length && Recording == other.Recording && Link == other.Link && Times.Equals(other.Times)
            && Hosts.AsSpan().SequenceEqual(other.Hosts.AsSpan()) && Tags.AsSpan().SequenceEqual(other.Tags.AsSpan())
            && FeaturesNeeded.AsSpan().SequenceEqual(other.FeaturesNeeded.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title);
}
