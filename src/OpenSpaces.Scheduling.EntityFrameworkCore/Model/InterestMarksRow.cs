namespace OpenSpaces.Scheduling;

/// <summary>What one person marked on one board.</summary>
internal sealed class InterestMarksRow
{
    public required string Board { get; init; }

    public required string Person { get; init; }

    /// <summary>A line a mark, of the proposal's id, a space, and since when in ISO 8601; empty once all are taken away.</summary>
    public required string Marks { get; init; }
}
