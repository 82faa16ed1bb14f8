namespace OpenSpaces.Scheduling;

/// <summary>What was kept at once, and the hash that chains it to what was kept before.</summary>
internal sealed class BoardCommitRow
{
    public required string Board { get; init; }

    /// <summary>The board's version after it.</summary>
    public required long Version { get; init; }

    public required long EventCount { get; init; }

    /// <summary>When it was kept, by the host's clock, in ISO 8601: exact, in order as text, and the same in every database.</summary>
    public required string KeptAt { get; init; }

    /// <summary>The trace that it belongs to; empty if nothing traced.</summary>
    public required string Correlation { get; init; }

    /// <summary>The hash of the commit before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary><see cref="CommitHash"/> of all the rest.</summary>
    public string Hash { get; set; } = "";
}
