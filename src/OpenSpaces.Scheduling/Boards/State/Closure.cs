namespace OpenSpaces.Scheduling;

/// <summary>A cell in which nothing can be placed.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Reason">Why; null if nobody said.</param>
public sealed record Closure(Cell Cell, string? Reason);
