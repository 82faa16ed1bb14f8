using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What every <see cref="IBoardStore"/> promises, as checks for any test framework: run each over your own store, and it can be trusted as the ones that come with the library.</summary>
public static class BoardStoreContract
{
    /// <summary>All checks, those of reading and writing first, then those of commands, then those of races.</summary>
    public static ImmutableArray<BoardStoreCheck> Checks { get; } = Number([.. KeepingChecks.All, .. CommandChecks.All, .. RaceChecks.All]);

    private static ImmutableArray<BoardStoreCheck> Number(IEnumerable<(string Name, Func<BoardStoreCase, Task> Check)> checks) =>
        [.. checks.Select((check, index) => new BoardStoreCheck(check.Name, $"c{index}", check.Check))];
}
