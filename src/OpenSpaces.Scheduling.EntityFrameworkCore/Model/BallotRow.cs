namespace OpenSpaces.Scheduling;

/// <summary>What one person sent in one poll; gone when the poll is counted, or carried on to its series.</summary>
internal sealed class BallotRow
{
    public required string Poll { get; init; }

    public required string Voter { get; init; }

    /// <summary>Everything that was sent, oldest first: a line each, of the sending's id, a space, and the ballot as <see cref="PollJson"/> writes it. The last line counts.</summary>
    public required string Sent { get; init; }

    /// <summary>What the voter carried from the series when the poll was sealed; null before, and for 0.</summary>
    public string? Load { get; init; }
}
