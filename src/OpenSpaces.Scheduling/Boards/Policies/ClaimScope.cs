using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What a claim policy is set for.</summary>
/// <remarks>The default value is the whole board.</remarks>
public readonly record struct ClaimScope
{
    private ClaimScope(LocalDate? day, Cell? cell) => (Day, Cell) = (day, cell);

    /// <summary>Every cell without a narrower policy.</summary>
    public static ClaimScope Board => default;

    /// <summary>The day, if it is set for one.</summary>
    public LocalDate? Day { get; }

    /// <summary>The cell, if it is set for one.</summary>
    public Cell? Cell { get; }

    /// <summary>Every cell of a day without a policy of its own.</summary>
    /// <param name="day">The day on which the cells' slots start.</param>
    /// <returns>The scope.</returns>
    public static ClaimScope OfDay(LocalDate day) => new(day, null);

    /// <summary>One cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The scope.</returns>
    public static ClaimScope OfCell(Cell cell) => new(null, cell);
}
