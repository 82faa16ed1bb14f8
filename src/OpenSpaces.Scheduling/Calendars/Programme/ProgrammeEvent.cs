using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Something that takes place in the main conference's programme.</summary>
/// <remarks>Immutable. Equal when everything in it is equal, lists in order. Texts come from a feed, cleaned as those on cards are: encode them where they are shown.</remarks>
public sealed record ProgrammeEvent
{
    /// <summary>The feed's own id of it; not always unique there. May be empty.</summary>
    public required string Uid { get; init; }

    /// <summary>When it would start by its rule, for one of several that repeat; null for what takes place once.</summary>
    public Instant? Occurrence { get; init; }

    /// <summary>What it is called; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Where it is, as the feed has it; may be empty.</summary>
    public string Room { get; init; } = "";

    /// <summary>The track it belongs to; empty if the feed has none.</summary>
    public string Track { get; init; } = "";

    /// <summary>Who speaks, by name; empty if the feed does not say.</summary>
    public ImmutableArray<string> Speakers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The feed's categories.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where to read more (http or https), or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>When it starts, on the venue's clock.</summary>
    public required ZonedDateTime Start { get; init; }

    /// <summary>When it ends, exclusive, on the venue's clock; not before its start.</summary>
    public required ZonedDateTime End { get; init; }

    /// <summary>Whether it is of whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>The line of the feed it begins on, from 1; 0 where the feed has no lines. Not compared: it says nothing about the event.</summary>
    public int Line { get; init; }

    /// <summary>The real time it takes: start included, end excluded.</summary>
    public Interval Interval => new(Start.ToInstant(), End.ToInstant());

    /// <summary>Whether it is meant for everybody: its title, track or a category has the word keynote or plenary.</summary>
    public bool IsPlenary => Categories.Append(Title).Append(Track).Any(text => text.Contains("keynote", StringComparison.OrdinalIgnoreCase) || text.Contains("plenary", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public bool Equals(ProgrammeEvent? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Uid == other.Uid && Occurrence == other.Occurrence && Title == other.Title && Abstract == other.Abstract && Room == other.Room && Track == other.Track
            && Link == other.Link && Start == other.Start && End == other.End && IsAllDay == other.IsAllDay
            && Speakers.AsSpan().SequenceEqual(other.Speakers.AsSpan()) && Categories.AsSpan().SequenceEqual(other.Categories.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Uid, Title, Start);
}
