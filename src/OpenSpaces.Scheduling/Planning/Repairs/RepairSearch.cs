using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Finds the fewest moves that make a board valid again; where that cannot be, that place as many as can be placed, those first that stand somewhere now.</summary>
/// <remarks>
/// A matching of topics to cells that minds no hosts, orders and lengths needs no more moves than any repair does. Where two topics clash in it, one of them has to give way: two smaller problems, each with
/// a matching of its own. The one with the fewest moves is looked into first, so that the first without a clash proves the number (branch and bound: Land and Doig, 1960).
/// </remarks>
internal sealed class RepairSearch
{
    private const int MaxNodes = 4_000;
    private readonly WallTables wall;
    private readonly SearchClock clock;
    private readonly RepairRows rows;
    private readonly RepairClashes clashes;
    private int made;

    private RepairSearch(WallTables wall, SearchClock clock)
    {
        this.wall = wall;
        this.clock = clock;
        rows = new RepairRows(wall, () => clock.IsCancelled);
        clashes = new RepairClashes(wall, rows);
    }

    public static SearchResult Run(PlanningProblem problem, SearchClock clock)
    {
        var wall = new WallTables(problem);
        PlanBound bound = LowerBounds.Of(wall);
        RepairNode? found = clock.IsCancelled ? null : new RepairSearch(wall, clock).Search();
        if (found is null || clock.IsCancelled)
        {
            return SearchResult.AsItStands(problem, bound);
        }

        // A matching that the clock cut short leaves over whom it has not come to, and proves nothing.
        int? fewest = found.Clash is null && !clock.IsOver() ? found.Moves : null;
        (PlanSpot[] spots, long cost) = RepairPolish.Polish(wall, found.Spots, found.LeftOver == 0 ? fewest : null, clock);
        return new SearchResult(spots, cost, [.. new long[PlanBudget.Levels]], bound) { FewestMoves = fewest };
    }

    /// <returns>The first part whose matching is a repair; if it was broken off before, the part that promised the fewest moves.</returns>
    private RepairNode Search()
    {
        var open = new PriorityQueue<RepairNode, (int Lost, int Waiting, int Moves, int Latest)>();
        RepairNode node = Add(open, ImmutableDictionary<int, long[]>.Empty);
        for (int nodes = 0; open.TryDequeue(out RepairNode? next, out _); nodes++)
        {
            node = next;
            if (node.Clash is not { } clash || nodes == MaxNodes || clock.IsOver())
            {
                break;
            }

            Add(open, Without(node, clash.One, clash.OneLeaves));
            Add(open, Without(node, clash.Other, clash.OtherLeaves));
        }

        return node;
    }

    /// <summary>The latest first among equals, for it is nearest to having no clash.</summary>
    private RepairNode Add(PriorityQueue<RepairNode, (int Lost, int Waiting, int Moves, int Latest)> open, ImmutableDictionary<int, long[]> narrowed)
    {
        int[] cells = RepairMatching.Solve(wall, rows, clock, narrowed);
        PlanSpot[] spots = [.. Enumerable.Range(0, wall.Topics).Select(t => wall.IsFixed[t] ? wall.Problem.Topics[t].Start : rows.SpotOf(cells[t]))];
        int lost = rows.Movable.Count(t => !spots[t].IsPlaced && wall.Problem.Topics[t].Start.IsPlaced);
        int waiting = rows.Movable.Count(t => !spots[t].IsPlaced) - lost;
        int moves = rows.Movable.Count(t => spots[t].IsPlaced && spots[t] != wall.Problem.Topics[t].Start);
        var node = new RepairNode(narrowed, spots, lost + waiting, moves, clashes.Find(spots));
        open.Enqueue(node, (lost, waiting, moves, -made++));
        return node;
    }

    private ImmutableDictionary<int, long[]> Without(RepairNode node, int topic, Predicate<PlanSpot> leaves)
    {
        long[] row = (long[])(node.Narrowed.GetValueOrDefault(topic) ?? rows.Of(topic)).Clone();
        for (int cell = 0; cell < row.Length; cell++)
        {
            row[cell] = leaves(rows.SpotOf(cell)) ? RepairRows.Never : row[cell];
        }

        return node.Narrowed.SetItem(topic, row);
    }
}
