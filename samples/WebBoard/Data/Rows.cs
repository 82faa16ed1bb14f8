namespace OpenSpaces.WebBoard;

/// <summary>Whose key it is: the SHA-256 of a private link's token, never the token.</summary>
public sealed class KeyRow
{
    public required string Hash { get; init; }

    public required string Person { get; init; }

    public bool IsFacilitator { get; init; }
}

/// <summary>A poll; once it is sealed, with its ballots and without who cast them.</summary>
public sealed class PollRow
{
    public required string Id { get; init; }

    public required string Board { get; init; }

    public required string Json { get; init; }

    public long OpenedAt { get; init; }

    /// <summary>Rises with every ballot, so that the row is locked while one is taken, and says which of a voter's ballots is the last.</summary>
    public long Casts { get; set; }

    public long? SealedAt { get; set; }

    public string? Counted { get; set; }
}

/// <summary>A ballot as it was sent; a voter's last one counts.</summary>
public sealed class BallotRow
{
    public required string Poll { get; init; }

    public required string Voter { get; init; }

    public required string Ballot { get; init; }

    public long Number { get; init; }

    public required string Json { get; init; }
}

/// <summary>"I would go."</summary>
public sealed class MarkRow
{
    public required string Board { get; init; }

    public required string Person { get; init; }

    public required string Proposal { get; init; }

    public long At { get; init; }
}

/// <summary>What all servers of one event have in common: when the story's clock was started, and the keys that protect forms.</summary>
public sealed class SharedRow
{
    public required string Name { get; init; }

    public required string Value { get; init; }
}
