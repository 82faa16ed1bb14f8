using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What every <see cref="IBallotBox"/> promises, as checks for any test framework.</summary>
public static class BallotBoxContract
{
    /// <summary>All checks: polls first, then ballots, then the sealing, then series. Those of series are passed by a box that carries no loads.</summary>
    public static ImmutableArray<StoreCheck<IBallotBox>> Checks { get; } =
        [.. new[] { PollChecks.All, BallotChecks.All, SealingChecks.All, SeriesChecks.All }.SelectMany(checks => checks).Select((check, index) => new StoreCheck<IBallotBox>(check.Name, $"b{index}", check.Check))];
}
