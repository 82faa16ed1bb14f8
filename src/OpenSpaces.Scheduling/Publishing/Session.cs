using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A placed proposal in an agenda: everything a reader needs, resolved.</summary>
/// <remarks>Immutable. Equal when everything in it is equal, lists in order.</remarks>
public sealed record Session
{
    /// <summary>The proposal's id: the same for the life of the session, across moves and revisions.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>The proposal's place in the order of posting on its board, from 1: for formats that know sessions by a number. 0 where no board made the session.</summary>
    public int Number { get; init; }

    /// <summary>The title, as published.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Who runs it; empty = still looking for a host.</summary>
    public ImmutableArray<Host> Hosts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The tags.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What may be kept of it.</summary>
    public RecordingPolicy Recording { get; init; }

    /// <summary>Where to read more, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>The cell it starts in.</summary>
    public required Cell Cell { get; init; }

    /// <summary>The room, as people read it.</summary>
    public required string RoomName { get; init; }

    /// <summary>Where to join an online room, or null.</summary>
    public Uri? JoinAddress { get; init; }

    /// <summary>When it starts, in the venue's zone.</summary>
    public required ZonedDateTime Start { get; init; }

    /// <summary>When it ends (exclusive), in the venue's zone.</summary>
    public required ZonedDateTime End { get; init; }

    /// <summary>Whether it takes place.</summary>
    public SessionStatus Status { get; init; }

    /// <summary>How often time, room or status changed between published revisions: iCalendar's SEQUENCE (RFC 5545, 3.8.7.4). Starts at 0, never falls.</summary>
    public int Sequence { get; init; }

    /// <summary>When anything a reader sees in it last changed: the moment of that publication.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>The session of which it is a repeat, or null.</summary>
    public ProposalId? RepeatOf { get; init; }

    /// <summary>The real time it takes: start included, end excluded.</summary>
    public Interval Interval => new(Start.ToInstant(), End.ToInstant());

    /// <inheritdoc/>
    public bool Equals(Session? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Number == other.Number && Title == other.Title && Abstract == other.Abstract && Recording == other.Recording && Link == other.Link
            && Cell == other.Cell && RoomName == other.RoomName && JoinAddress == other.JoinAddress && Start == other.Start && End == other.End
            && Status == other.Status && Sequence == other.Sequence && ChangedAt == other.ChangedAt && RepeatOf == other.RepeatOf
            && Hosts.AsSpan().SequenceEqual(other.Hosts.AsSpan()) && Tags.AsSpan().SequenceEqual(other.Tags.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sequence, ChangedAt);
}
