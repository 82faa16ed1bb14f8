using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Says what is allowed on a board but unwise.</summary>
public static class BoardInspector
{
    /// <summary>Every warning about a board, open or waived. What is over warns of nothing.</summary>
    /// <param name="board">The board.</param>
    /// <param name="now">The moment.</param>
    /// <param name="around">What is going on around it; null = <see cref="BoardSurroundings.None"/>.</param>
    /// <returns>The warnings rule by rule, and within a rule in order of posting; empty if there is nothing to say.</returns>
    /// <remarks>
    /// Pure. Linear in the proposals, what they claim and what their hosts do in the main programme, and square in the sessions of one topic.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public static ImmutableArray<Warning> Inspect(Board board, Instant now, BoardSurroundings? around = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        around ??= BoardSurroundings.None;
        var placement = new PlacementInspection(board, now, around);
        IEnumerable<Warning> found =
        [
            .. placement.OverCapacity(),
            .. placement.FeaturesMissing(),
            .. placement.HostsAtProgramme(),
            .. placement.ImpossibleTimes(),
            .. placement.ClosedCellsOccupied(),
            .. placement.SameTopics(),
            .. placement.WithoutHosts(),
            .. WaitingInspection.OverdueContests(board, now),
            .. WaitingInspection.Requests(board),
            .. WaitingInspection.MergeOffers(board),
            .. WaitingInspection.Unpublished(board),
        ];
        return [.. found.Select(warning => board.WaiverOf(warning.Key) is { } waiver ? warning with { Waiver = waiver } : warning)];
    }
}
