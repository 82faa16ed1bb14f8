namespace OpenSpaces.Scheduling;

/// <summary>A board as it stood after one of its commits. It can be thrown away: whatever is wrong with it, the history is read instead.</summary>
internal sealed class BoardSnapshotRow
{
    public required string Board { get; init; }

    public required long Version { get; init; }

    /// <summary>The hash of the commit after which it was taken.</summary>
    public required string CommitHash { get; init; }

    /// <summary>As <see cref="BoardSnapshot"/> writes it.</summary>
    public required string Json { get; init; }

    /// <summary>SHA-256 of all the others.</summary>
    public required string Hash { get; init; }
}
