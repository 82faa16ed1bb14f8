using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What a <see cref="BoardTeller"/> tells, and when. Immutable.</summary>
public sealed record TellingOptions
{
    /// <summary>Changes gather for ten minutes, starts are told a quarter of an hour ahead, deadlines ten minutes ahead, and what is older than a day is not told.</summary>
    public static TellingOptions Default { get; } = new();

    /// <summary>How long changes of one session gather (<see cref="PendingNotices"/>); zero = each is told at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration Window { get; init => field = NotNegative(value); } = Duration.FromMinutes(10);

    /// <summary>How long before a session it is told that it starts soon; zero = never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration StartsAhead { get; init => field = NotNegative(value); } = Duration.FromMinutes(15);

    /// <summary>How long before claims close it is told that they do; zero = never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration DeadlinesAhead { get; init => field = NotNegative(value); } = Duration.FromMinutes(10);

    /// <summary>How old news may be and still be told: what nobody told for longer, because nothing ran, stays untold. Nor is what is over by then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration Oldest { get; init => field = NotNegative(value); } = Duration.FromDays(1);

    /// <summary>How often it is looked whether something is due while nothing happens; at least a millisecond.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less.</exception>
    public Duration LookEvery
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.FromMilliseconds(1));
            field = value;
        }
    } = Duration.FromSeconds(5);

    private static Duration NotNegative(Duration value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.Zero);
        return value;
    }
}
