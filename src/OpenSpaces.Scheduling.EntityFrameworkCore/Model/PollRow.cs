namespace OpenSpaces.Scheduling;

/// <summary>A poll, and how its box stands. Whoever casts, seals or carries on holds this row: what they do to one poll happens one after another, whatever process they are in.</summary>
internal sealed class PollRow
{
    public required string Poll { get; init; }

    public required string Board { get; init; }

    /// <summary>Its place in the order in which the board's polls were put up.</summary>
    public required long Number { get; init; }

    /// <summary>The poll as <see cref="PollJson"/> writes it.</summary>
    public required string Json { get; init; }

    /// <summary>How many people's ballots are in the box.</summary>
    public required long Turnout { get; init; }

    /// <summary>The running tallies, in the order the candidates asked, with commas.</summary>
    public required string Totals { get; init; }

    /// <summary>When it was sealed, in ISO 8601; null while ballots are taken.</summary>
    public string? SealedAt { get; init; }

    /// <summary>The multiset of ballots as <see cref="PollJson"/> writes it; null until it was counted together after the sealing.</summary>
    public string? Ballots { get; init; }

    /// <summary>1 once the verdict was carried on to the series, 0 before.</summary>
    public long IsCarried { get; init; }
}
