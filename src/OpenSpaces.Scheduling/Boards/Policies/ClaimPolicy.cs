using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How and when cells are claimed; set for the board, a day, or one cell, the narrowest wins.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ClaimPolicy
{
    private ClaimPolicy(ClaimMode mode) => Mode = mode;

    /// <summary>A claim on a free cell is a placement.</summary>
    public static ClaimPolicy FirstCome { get; } = new(ClaimMode.FirstCome);

    /// <summary>Only a facilitator places.</summary>
    public static ClaimPolicy FacilitatorOnly { get; } = new(ClaimMode.FacilitatorOnly);

    /// <summary>Nothing is claimed.</summary>
    public static ClaimPolicy Closed { get; } = new(ClaimMode.Closed);

    /// <summary>How.</summary>
    public ClaimMode Mode { get; }

    /// <summary>When contested claims stop gathering; null = <see cref="DeadlineBeforeStart"/> says.</summary>
    public Instant? Deadline { get; private init; }

    /// <summary>How long before a cell's start contested claims stop gathering; null = <see cref="Deadline"/> says.</summary>
    public Duration? DeadlineBeforeStart { get; private init; }

    /// <summary>When attendees may begin to claim; null = at once.</summary>
    public Instant? OpensAt { get; private init; }

    /// <summary>The first moment attendees may claim no more; null = until the slot is over.</summary>
    public Instant? ClosesAt { get; private init; }

    /// <summary>Claims gather until a moment.</summary>
    /// <param name="deadline">The first moment at which no more are taken.</param>
    /// <returns>The policy.</returns>
    public static ClaimPolicy ContestedUntil(Instant deadline) => new(ClaimMode.Contested) { Deadline = deadline };

    /// <summary>Claims gather until some time before each cell's slot starts.</summary>
    /// <param name="beforeStart">How long before; not negative.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beforeStart"/> is negative.</exception>
    public static ClaimPolicy ContestedUntilBeforeStart(Duration beforeStart)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(beforeStart, Duration.Zero);
        return new(ClaimMode.Contested) { DeadlineBeforeStart = beforeStart };
    }

    /// <summary>The same policy, with a window for attendees; facilitators are not bound by it.</summary>
    /// <param name="opens">The first moment to claim; null = at once.</param>
    /// <param name="closes">The first moment too late; null = until the slot is over.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">It would close before, or as, it opens.</exception>
    public ClaimPolicy Between(Instant? opens, Instant? closes) => opens is { } from && closes is { } until && until <= from
        ? throw new ArgumentException("A claim window closes after it opens.", nameof(closes))
        : this with { OpensAt = opens, ClosesAt = closes };

    internal bool IsOpenAt(Instant now) => !(now < OpensAt) && !(now >= ClosesAt);

    /// <summary>When claims on a slot stop gathering; null unless contested.</summary>
    internal Instant? DeadlineFor(Interval slot) =>
        Mode != ClaimMode.Contested ? null : Deadline ?? slot.Start - (DeadlineBeforeStart ?? Duration.Zero);
}
