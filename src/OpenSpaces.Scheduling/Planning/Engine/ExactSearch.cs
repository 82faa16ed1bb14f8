namespace OpenSpaces.Scheduling;

/// <summary>Tries every board there is, where there are few, and leaves out what cannot be the best any more.</summary>
/// <remarks>Branch and bound (Land and Doig, 1960), deepest first: what the topics so far cost is never made up by those to come, unless an attendee's day gets better by them.</remarks>
internal sealed class ExactSearch
{
    private const int MaxTopics = 12;
    private const int MaxNodes = 30_000;
    private readonly WallTables wall;
    private readonly StepState state;
    private readonly SearchClock clock;
    private readonly int[] topics;
    private readonly PlanSpot[] best;
    private readonly PlanSpot[] cells;
    private readonly long[] leftOverFrom;
    private readonly bool prunes;
    private readonly int? moves;
    private long least;
    private int nodes;

    private ExactSearch(WallTables wall, SearchClock clock, int[] movable, int? moves)
    {
        this.wall = wall;
        this.clock = clock;
        this.moves = moves;
        topics = [.. movable.OrderByDescending(t => wall.Length[t]).ThenByDescending(t => wall.VotersOf(t).Length).ThenBy(t => t)];
        state = new StepState(wall);
        foreach (int t in Enumerable.Range(0, wall.Topics).Where(t => wall.IsFixed[t] && wall.Problem.Topics[t].Start.IsPlaced))
        {
            state.Put(t, wall.Problem.Topics[t].Start);
        }

        best = new PlanSpot[wall.Topics];
        cells = [.. from s in Enumerable.Range(0, wall.Slots) from r in Enumerable.Range(0, wall.Rooms) where wall.IsOpen(s, r) select new PlanSpot(s, r)];
        leftOverFrom = new long[topics.Length + 1];
        for (int i = topics.Length - 1; i >= 0; i--)
        {
            leftOverFrom[i] = leftOverFrom[i + 1] + wall.SlotCost[(wall.Slots * wall.Topics) + topics[i]];
        }

        prunes = wall.Problem.Weights.LonelySession == 0;
    }

    private bool IsBrokenOff => nodes > MaxNodes || clock.IsCancelled;

    /// <param name="wall">The problem.</param>
    /// <param name="clock">Breaks it off.</param>
    /// <returns>The best board, proven; null if there are too many to try, or none without a topic that loses its cell.</returns>
    public static SearchResult? Run(WallTables wall, SearchClock clock) => Run(wall, clock, null);

    /// <param name="wall">A problem that is to be repaired.</param>
    /// <param name="moves">How many sessions move or are placed.</param>
    /// <param name="clock">Breaks it off.</param>
    /// <returns>The best board of as many moves at most, with nothing left over, proven; null if there are too many to try.</returns>
    public static SearchResult? Repair(WallTables wall, int moves, SearchClock clock) => Run(wall, clock, moves);

    private static SearchResult? Run(WallTables wall, SearchClock clock, int? moves)
    {
        int[] movable = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t])];
        if (movable.Length > MaxTopics)
        {
            return null;
        }

        var search = new ExactSearch(wall, clock, movable, moves) { least = long.MaxValue };
        search.Try(0, 0);
        return search.IsBrokenOff || search.least >= WallTables.LostCell
            ? null
            : new SearchResult(search.best, search.least, [.. new long[PlanBudget.Levels]], new PlanBound(search.least, "Exhausted"));
    }

    private void Try(int depth, int moved)
    {
        if (++nodes > MaxNodes || clock.IsCancelled || (prunes && state.Cost - leftOverFrom[depth] >= least))
        {
            return;
        }

        if (depth == topics.Length)
        {
            if (state.Cost < least && state.IsWithinMoves)
            {
                least = state.Cost;
                state.Write(best);
            }

            return;
        }

        int topic = topics[depth];
        PlanSpot start = wall.Problem.Topics[topic].Start;
        foreach (PlanSpot spot in cells.Where(spot => (!(moved >= moves) || spot == start) && state.MayStand(topic, spot))
            .Select(spot => (spot, price: state.Price(topic, spot)))
            .Where(way => way.price < WallTables.Forbidden)
            .OrderBy(way => way.price).ThenBy(way => way.spot.TimeSlot).ThenBy(way => way.spot.Room)
            .Select(way => way.spot)
            .ToList())
        {
            state.Put(topic, spot);
            Try(depth + 1, moved + (spot == start ? 0 : 1));
            state.Take(topic);
        }

        if (moves is null)
        {
            Try(depth + 1, moved);
        }
    }
}
