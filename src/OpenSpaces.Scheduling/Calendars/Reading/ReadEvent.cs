using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Something that takes place once, as a feed has it, before it becomes a session or an event of a programme.</summary>
internal sealed record ReadEvent
{
    public required string Uid { get; init; }

    /// <summary>When it would start by its rule, for one of several; null for what takes place once.</summary>
    public Instant? Occurrence { get; init; }

    public required string Title { get; init; }

    public string Abstract { get; init; } = "";

    public string Place { get; init; } = "";

    public string Track { get; init; } = "";

    public ImmutableArray<string> Speakers { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public Uri? Link { get; init; }

    public required Instant Start { get; init; }

    /// <summary>Not before <see cref="Start"/>.</summary>
    public required Instant End { get; init; }

    public bool IsAllDay { get; init; }

    public int Line { get; init; }

    public bool Equals(ReadEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Uid, Start, Line);
}
