using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>An announcement and how it stands in the outbox.</summary>
/// <param name="Announcement">The announcement.</param>
/// <param name="AddedAs">Its place in the order of its channel; rises, with gaps or without.</param>
/// <param name="State">Whether it waits.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="NextTryAt">When it may be tried, while it waits.</param>
/// <param name="Note">What the channel said last: where it is to be found, or what was wrong; empty before the first try.</param>
/// <param name="HeldUntil">Until when whoever took it has it alone; null while nobody holds it.</param>
public sealed record OutboxEntry(Announcement Announcement, long AddedAs, OutboxState State, int Tries, Instant NextTryAt, string Note, Instant? HeldUntil);

/// <summary>How an announcement stands in the outbox.</summary>
public enum OutboxState
{
    /// <summary>It is to be delivered.</summary>
    Waiting = 0,

    /// <summary>The channel took it.</summary>
    Delivered = 1,

    /// <summary>It was tried often enough, or refused for good; the note says why.</summary>
    GivenUp = 2,
}
