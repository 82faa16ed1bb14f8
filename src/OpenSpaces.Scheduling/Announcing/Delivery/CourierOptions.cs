using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How patient a <see cref="Courier"/> is. Immutable.</summary>
public sealed record CourierOptions
{
    /// <summary>Five seconds before the second try, twice as long before each further one, at most five minutes; given up after twelve tries.</summary>
    public static CourierOptions Default { get; } = new();

    /// <summary>How long before the second try; more than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public Duration FirstDelay { get; init => field = Positive(value); } = Duration.FromSeconds(5);

    /// <summary>The longest delay that is not the channel's own wish; more than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public Duration MaxDelay { get; init => field = Positive(value); } = Duration.FromMinutes(5);

    /// <summary>After how many tries an announcement is given up; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Tries
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 12;

    /// <summary>How long one try may take. Whoever dies in it lets go of the announcement after twice that time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public Duration TryTimeout { get; init => field = Positive(value); } = Duration.FromSeconds(30);

    /// <summary>How often the outbox is looked into while nothing is said to be due.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public Duration PollInterval { get; init => field = Positive(value); } = Duration.FromSeconds(2);

    /// <summary>How long to wait after a try: doubled each time, and never less than the channel asked for.</summary>
    internal Duration DelayAfter(int tries, Duration? wish)
    {
        Duration delay = FirstDelay;
        for (int i = 1; i < tries && delay < MaxDelay; i++)
        {
            delay *= 2;
        }

        return Duration.Max(Duration.Min(delay, MaxDelay), wish ?? Duration.Zero);
    }

    private static Duration Positive(Duration value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, Duration.Zero);
        return value;
    }
}
