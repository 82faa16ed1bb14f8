namespace OpenSpaces.Scheduling;

/// <summary>An announcement, and how it stands in the outbox.</summary>
internal sealed class AnnouncementRow
{
    public required string Channel { get; init; }

    public required string Id { get; init; }

    /// <summary>Its place in the line of its channel.</summary>
    public required long AddedAs { get; init; }

    /// <summary>The announcement as <see cref="AnnouncementJson"/> writes it.</summary>
    public required string Json { get; init; }

    /// <summary>An <see cref="OutboxState"/>.</summary>
    public required long State { get; init; }

    public required long Tries { get; init; }

    /// <summary>In ISO 8601, as all moments.</summary>
    public required string NextTryAt { get; init; }

    public required string Note { get; init; }

    /// <summary>Until when whoever took it has it alone; null while nobody holds it.</summary>
    public string? HeldUntil { get; init; }

    /// <summary>When what it tells of happened, in 100 nanoseconds since 1970, so that the oldest is found by its number.</summary>
    public required long HappenedAt { get; init; }
}
