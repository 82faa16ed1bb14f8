using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The rounds of drand's quicknet, which publishes randomness every three seconds, so that one that lies ahead can be announced.</summary>
public static class DrandQuicknet
{
    /// <summary>The hash that names the network's chain.</summary>
    public const string ChainHash = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    private static readonly Instant Genesis = Instant.FromUnixTimeSeconds(1_692_803_367);
    private static readonly Duration Period = Duration.FromSeconds(3);

    /// <summary>The first round that is published at or after a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The round's number, from 1.</returns>
    public static long RoundFrom(Instant at) => at <= Genesis ? 1 : ((at - Genesis).ToInt64Nanoseconds() + Period.ToInt64Nanoseconds() - 1) / Period.ToInt64Nanoseconds() + 1;

    /// <summary>When a round is published.</summary>
    /// <param name="round">The round's number, from 1.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static Instant TimeOf(long round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        return Genesis + (Period * (round - 1));
    }
}
