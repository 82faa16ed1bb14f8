using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Races;

/// <summary>The check is only worth something if it rejects what it is for.</summary>
public sealed class HistoryWitnessTests
{
    private static readonly (string, long)[] Log = [("a", 2), ("b", 3), ("c", 4)];

    private static readonly HistoryEntry[] Sound =
    [
        new(0, 10, HistoryKind.Write, 2, "a"),
        new(5, 25, HistoryKind.Write, 3, "b"),
        new(11, 12, HistoryKind.Read, 2),
        new(20, 40, HistoryKind.Write, 4, "c"),
        new(30, 50, HistoryKind.Read, 3),
        new(30, 50, HistoryKind.Refusal, 4),
    ];

    [Fact]
    public void A_history_that_the_log_explains_has_no_faults() => Assert.Empty(HistoryWitness.Faults(Log, Sound));

    [Fact]
    public void A_planted_stale_read_is_rejected() =>
        Assert.Contains("version 2", Assert.Single(HistoryWitness.Faults(Log, [.. Sound, new(41, 42, HistoryKind.Read, 2)])), StringComparison.Ordinal);

    [Fact]
    public void A_planted_blind_retry_is_rejected() =>
        Assert.Contains("2 times", Assert.Single(HistoryWitness.Faults([.. Log, ("a", 5)], Sound)), StringComparison.Ordinal);

    [Fact]
    public void What_was_told_as_kept_and_is_not_in_the_log_is_rejected() =>
        Assert.Single(HistoryWitness.Faults(Log[..2], Sound));

    [Fact]
    public void Who_sees_what_nobody_had_asked_for_is_rejected() =>
        Assert.Single(HistoryWitness.Faults(Log, [.. Sound, new(12, 15, HistoryKind.Refusal, 4)]));
}
