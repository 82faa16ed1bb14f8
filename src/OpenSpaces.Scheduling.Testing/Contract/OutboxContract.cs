using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What every <see cref="IOutbox"/> promises, as checks for any test framework.</summary>
public static class OutboxContract
{
    /// <summary>All checks: those of one courier first, then those of several.</summary>
    public static ImmutableArray<StoreCheck<IOutbox>> Checks { get; } =
        [.. OutboxChecks.All.Concat(OutboxRaceChecks.All).Select((check, index) => new StoreCheck<IOutbox>(check.Name, $"o{index}", check.Check))];
}
