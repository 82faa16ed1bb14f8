using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a search came to.</summary>
/// <param name="Spots">The best board.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Steps">How many moves it tried at each temperature.</param>
/// <param name="Bound">What no board can be below.</param>
internal sealed record SearchResult(PlanSpot[] Spots, long Cost, ImmutableArray<long> Steps, PlanBound Bound)
{
    /// <summary>In a repair, the number of sessions below which none can be moved; null where that was not asked or not proven.</summary>
    public int? FewestMoves { get; init; }

    /// <summary>What a search that was cancelled before it began comes to: the board as it stands, whatever that costs.</summary>
    public static SearchResult AsItStands(PlanningProblem problem, PlanBound bound) => new([.. problem.Start], long.MaxValue, [.. new long[PlanBudget.Levels]], bound);

    public bool Equals(SearchResult? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Cost, Bound);
}
