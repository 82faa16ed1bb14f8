using System.Collections.Immutable;


namespace OpenSpaces.Scheduling;

/// <summary>Finds the fewest moves that make a board valid again: deeper and deeper, so that the first solution is the smallest (Korf, 1985).</summary>
internal sealed class RepairSearch
{
    private const int MaxNodes = 200_000;
    private readonly WallTables wall;
    private readonly StepState state;
    private readonly SearchClock clock;
    private readonly HashSet<int> touched = [];
    private readonly HashSet<int> mustMove = [];
    private readonly List<int> homeless = [];
    private int nodes;

    private RepairSearch(WallTables wall, SearchClock clock)
    {
        this.wall = wall;
        this.clock = clock;
        state = new StepState(wall);
        state.PutWhatMayStay();
        homeless.AddRange(Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t] && !state.SpotOf(t).IsPlaced));
        touched.UnionWith(homeless);
        mustMove.UnionWith(homeless.Where(t => !wall.Problem.Topics[t].Start.IsPlaced || state.BlockersOf(t, wall.Problem.Topics[t].Start, wall.Topics, []) is null));
    }

    private bool IsBrokenOff => nodes > MaxNodes || clock.IsOver();

    public static SearchResult Run(PlanningProblem problem, SearchClock clock)
    {
        var wall = new WallTables(problem);
        var search = new RepairSearch(wall, clock);
        int? fewest = search.Repair();
        search.Polish();
        var spots = new PlanSpot[wall.Topics];
        search.state.Write(spots);
        return new SearchResult(spots, search.state.Cost, [.. new long[PlanBudget.Levels]], LowerBounds.Of(wall)) { FewestMoves = fewest };
    }

    /// <returns>The fewest moves, if all fewer were tried or are ruled out; null if not, or if something can be placed nowhere.</returns>
    private int? Repair()
    {
        for (int moves = Least() + MissingCells(); moves <= wall.Topics; moves++)
        {
            nodes = 0;
            if (House(moves))
            {
                return moves;
            }

            if (IsBrokenOff)
            {
                break;
            }
        }

        // Not all can be housed, or not in reasonable time: as many as the cells that are free can take.
        foreach (int topic in homeless.OrderBy(wall.RoomsThatFit).ToList())
        {
            state.PutCheapest(topic);
        }

        return null;
    }

    /// <summary>Finds a cell for each that has none, with no more moves than allowed; who goes back to where it stood does not move.</summary>
    private bool House(int moves)
    {
        nodes++;
        if (IsBrokenOff || Least() > moves)
        {
            return false;
        }

        if (homeless.Count == 0)
        {
            return true;
        }

        (int topic, List<(PlanSpot Spot, int[] Blockers)> ways) = Hardest(moves);
        homeless.Remove(topic);
        foreach ((PlanSpot spot, int[] blockers) in ways)
        {
            PlanSpot[] from = [.. blockers.Select(state.SpotOf)];
            foreach (int blocker in blockers)
            {
                state.Take(blocker);
                touched.Add(blocker);
                mustMove.Add(blocker);
                homeless.Add(blocker);
            }

            state.Put(topic, spot);
            if (House(moves - (IsHome(topic, spot) ? 0 : 1)))
            {
                return true;
            }

            state.Take(topic);
            for (int i = blockers.Length - 1; i >= 0; i--)
            {
                homeless.Remove(blockers[i]);
                touched.Remove(blockers[i]);
                mustMove.Remove(blockers[i]);
                state.Put(blockers[i], from[i]);
            }
        }

        homeless.Add(topic);
        return false;
    }

    private bool IsHome(int topic, PlanSpot spot) => spot == wall.Problem.Topics[topic].Start;

    /// <summary>Who was lifted for another, or may not stand where it stood, has to move.</summary>
    private int Least() => homeless.Count(mustMove.Contains);

    /// <summary>The homeless topic with the fewest ways to be housed, and the ways: few lifted first, then cheap.</summary>
    private (int Topic, List<(PlanSpot Spot, int[] Blockers)> Ways) Hardest(int moves)
    {
        (int Topic, List<(PlanSpot Spot, int[] Blockers)> Ways) hardest = (-1, []);
        foreach (int topic in homeless)
        {
            var ways = WaysOf(topic, moves);
            if (hardest.Topic < 0 || ways.Count < hardest.Ways.Count)
            {
                hardest = (topic, ways);
            }
        }

        return (hardest.Topic, [.. hardest.Ways.OrderBy(way => way.Blockers.Length).ThenBy(way => way.Blockers.Length > 0 ? 0 : state.Price(hardest.Topic, way.Spot))]);
    }

    private List<(PlanSpot Spot, int[] Blockers)> WaysOf(int topic, int most)
    {
        var ways = new List<(PlanSpot, int[])>();
        for (int s = 0; s < wall.Slots; s++)
        {
            for (int r = 0; r < wall.Rooms; r++)
            {
                var spot = new PlanSpot(s, r);
                if (state.BlockersOf(topic, spot, most, touched) is { } blockers)
                {
                    ways.Add((spot, blockers));
                }
            }
        }

        return ways;
    }

    /// <summary>
    /// How many at least have to be lifted: who goes to a cell that was not free goes to that of another who was lifted, and no more can go to free cells than a largest matching
    /// has, even if nobody minds the others. Only where each takes one cell, and nobody can go back.
    /// </summary>
    private int MissingCells()
    {
        if (wall.Length.Any(length => length != 1) || homeless.Count > mustMove.Count)
        {
            return 0;
        }

        var takenBy = new Dictionary<PlanSpot, int>();
        return homeless.Count(topic => !Augment(topic, []));

        bool Augment(int topic, HashSet<PlanSpot> seen)
        {
            foreach ((PlanSpot spot, _) in WaysOf(topic, 0))
            {
                if (seen.Add(spot) && (!takenBy.TryGetValue(spot, out int other) || Augment(other, seen)))
                {
                    takenBy[spot] = topic;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Who was lifted anyway goes where it costs least, as long as anything gets cheaper.</summary>
    private void Polish()
    {
        bool isBetter = true;
        while (isBetter && !clock.IsOver())
        {
            isBetter = false;
            foreach (int topic in touched.Where(t => state.SpotOf(t).IsPlaced && !IsHome(t, state.SpotOf(t))).Order().ToList())
            {
                long before = state.Cost;
                PlanSpot there = state.SpotOf(topic);
                state.Take(topic);
                if (!state.PutCheapest(topic))
                {
                    state.Put(topic, there);
                }

                isBetter |= state.Cost < before;
            }
        }
    }
}
