using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How long a planner may think, and from which seed.</summary>
/// <remarks>
/// Immutable. Equal when everything in it is equal. A budget in steps gives the same plan for the same problem and seed on any machine and any number of threads; one in time says in
/// <see cref="Plan.Replay"/> which budget in steps it came to.
/// </remarks>
public sealed record PlanBudget
{
    /// <summary>Into how many temperatures a search is divided.</summary>
    internal const int Levels = 96;

    private PlanBudget()
    {
    }

    /// <summary>How many moves each search tries at each temperature, hottest first; default where <see cref="Time"/> is given.</summary>
    public ImmutableArray<long> Steps { get; private init; }

    /// <summary>How long it may take; null where <see cref="Steps"/> are given.</summary>
    public Duration? Time { get; private init; }

    /// <summary>The seed of all chance in it: 1 unless said.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many searches run from seeds of their own, of which the best is taken: 1 unless said, at most 64. Part of what gives the plan; threads are not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 64.</exception>
    public int Searches { get; init => field = value is >= 1 and <= 64 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 64 searches."); } = 1;

    /// <summary>On how many threads they run at most: 1 unless said. The plan does not depend on it, where steps are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 64.</exception>
    public int Threads { get; init => field = value is >= 1 and <= 64 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 64 threads."); } = 1;

    /// <summary>How many moves each search tries; null where only the time is given.</summary>
    public long? Iterations => Steps.IsDefault ? null : Steps.Sum();

    /// <summary>A budget in moves tried.</summary>
    /// <param name="iterations">How many moves each search tries, 0 or more; a few blocks more or less at the end of each temperature.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="iterations"/> is negative.</exception>
    public static PlanBudget OfIterations(long iterations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        return new PlanBudget { Steps = [.. Enumerable.Range(0, Levels).Select(level => (iterations * (level + 1) / Levels) - (iterations * level / Levels))] };
    }

    /// <summary>A budget in time, from the call on.</summary>
    /// <param name="time">How long to search, not negative; at least a few blocks of moves are tried. Proving the bound may take half as long again, and a tenth of a second.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public static PlanBudget OfTime(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        return new PlanBudget { Time = time };
    }

    /// <summary>The same seed and searches, with the moves that were tried.</summary>
    internal PlanBudget Spent(ImmutableArray<long> steps) => this with { Steps = steps, Time = null };

    /// <inheritdoc/>
    public bool Equals(PlanBudget? other) => other is not null && Time == other.Time && Seed == other.Seed && Searches == other.Searches && Threads == other.Threads
        && Steps.IsDefault == other.Steps.IsDefault && (Steps.IsDefault || Steps.AsSpan().SequenceEqual(other.Steps.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Seed, Iterations);
}
