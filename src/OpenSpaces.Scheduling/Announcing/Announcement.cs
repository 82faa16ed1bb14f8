using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>One piece of news in the words of one channel, ready to be sent.</summary>
/// <remarks>Immutable, and plain data that an outbox can keep. Equal when everything in it is equal, lists in order.</remarks>
public sealed record Announcement
{
    /// <summary>Names it on its channel; made of what it tells, so that telling it again is seen to be the same.</summary>
    public required AnnouncementId Id { get; init; }

    /// <summary>The channel, as its announcer is registered: for example <c>mastodon</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The board it tells of.</summary>
    public required BoardId Board { get; init; }

    /// <summary>The version of the board that it tells of: how many events its history had (<see cref="Scheduling.Board.Version"/>).</summary>
    public required long Version { get; init; }

    /// <summary>When what it tells of happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What is posted, the link and the hashtags within; fits the channel's rule.</summary>
    public required string Text { get; init; }

    /// <summary>A heading on one line, for channels that have one; empty = none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The link that stands in the text (http or https), or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>The hashtags that stand in the text, each with its sign, in order.</summary>
    public ImmutableArray<string> Hashtags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who gets it, on channels that have recipients; empty = everybody who follows the channel.</summary>
    public ImmutableArray<string> Recipients { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The session as iCalendar text, for channels that attach it; null = none.</summary>
    public string? Calendar { get; init; }

    /// <inheritdoc/>
    public bool Equals(Announcement? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Channel == other.Channel && Board == other.Board && Version == other.Version && At == other.At && Text == other.Text
            && Subject == other.Subject && Link == other.Link && Calendar == other.Calendar && Hashtags.AsSpan().SequenceEqual(other.Hashtags.AsSpan())
            && Recipients.AsSpan().SequenceEqual(other.Recipients.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Channel);
}
