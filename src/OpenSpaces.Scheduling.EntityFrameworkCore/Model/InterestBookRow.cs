namespace OpenSpaces.Scheduling;

/// <summary>The head of a board's marks: whoever marks holds this row, and whoever reads sees by it whether anything has changed.</summary>
internal sealed class InterestBookRow
{
    public required string Board { get; init; }

    /// <summary>How often marks were kept.</summary>
    public required long Version { get; init; }
}
