namespace OpenSpaces.Scheduling;

/// <summary>Who moves in a repair anyway goes where it costs least.</summary>
internal sealed class RepairPolish
{
    private readonly WallTables wall;
    private readonly StepState state;
    private readonly SearchClock clock;
    private readonly int[] moved;

    private RepairPolish(WallTables wall, PlanSpot[] spots, SearchClock clock)
    {
        this.wall = wall;
        this.clock = clock;
        state = new StepState(wall);
        moved = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t] && spots[t] != StartOf(t))];
        PutWhatMayStand(spots);
    }

    /// <param name="wall">The problem.</param>
    /// <param name="spots">A repair; what clashes in it is put elsewhere, or left over.</param>
    /// <param name="fewest">The fewest moves, if they are known.</param>
    /// <param name="clock">Asked before each look.</param>
    /// <returns>A repair of as many moves, the cheapest of all where there are few, and else one that no move or swap of two makes cheaper; cancelled before it stands, the start.</returns>
    public static (PlanSpot[] Spots, long Cost) Polish(WallTables wall, PlanSpot[] spots, int? fewest, SearchClock clock)
    {
        if (fewest is { } moves && ExactSearch.Repair(wall, moves, clock) is { } best)
        {
            return (best.Spots, best.Cost);
        }

        var polish = new RepairPolish(wall, spots, clock);
        if (clock.IsCancelled)
        {
            return ([.. wall.Problem.Start], long.MaxValue);
        }

        while (polish.IsBettered())
        {
        }

        var polished = new PlanSpot[wall.Topics];
        polish.state.Write(polished);
        return (polished, polish.state.Cost);
    }

    private PlanSpot StartOf(int topic) => wall.Problem.Topics[topic].Start;

    private void PutWhatMayStand(PlanSpot[] spots)
    {
        foreach (int t in Enumerable.Range(0, wall.Topics).Where(t => wall.IsFixed[t] && StartOf(t).IsPlaced))
        {
            state.Put(t, StartOf(t));
        }

        // Those who stay come first: where the search was broken off, those who move give way.
        foreach (int t in Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t]).OrderBy(t => spots[t] == StartOf(t) ? 0 : 1))
        {
            if (clock.IsCancelled)
            {
                return;
            }

            if (spots[t].IsPlaced && state.CanStand(t, spots[t]))
            {
                state.Put(t, spots[t]);
            }
        }

        foreach (int t in Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t] && !state.SpotOf(t).IsPlaced))
        {
            if (clock.IsCancelled)
            {
                return;
            }

            if (StartOf(t).IsPlaced && state.CanStand(t, StartOf(t)))
            {
                state.Put(t, StartOf(t));
            }
            else
            {
                state.PutCheapest(t);
            }
        }
    }

    private bool IsBettered()
    {
        long before = state.Cost;
        for (int i = 0; i < moved.Length; i++)
        {
            for (int j = -1; j < i && !clock.IsOver(); j++)
            {
                if (j < 0)
                {
                    Move(moved[i]);
                }
                else
                {
                    Swap(moved[i], moved[j]);
                }
            }
        }

        return state.Cost < before;
    }

    private void Move(int topic)
    {
        PlanSpot there = state.SpotOf(topic);
        if (!there.IsPlaced)
        {
            return;
        }

        state.Take(topic);
        if (!state.PutCheapest(topic))
        {
            state.Put(topic, there);
        }
    }

    private void Swap(int one, int other)
    {
        (PlanSpot first, PlanSpot second) = (state.SpotOf(one), state.SpotOf(other));
        if (!first.IsPlaced || !second.IsPlaced)
        {
            return;
        }

        long before = state.Cost;
        state.Take(one);
        state.Take(other);
        if (state.CanStand(one, second))
        {
            state.Put(one, second);
            if (state.CanStand(other, first))
            {
                state.Put(other, first);
                if (state.Cost < before)
                {
                    return;
                }

                state.Take(other);
            }

            state.Take(one);
        }

        state.Put(one, first);
        state.Put(other, second);
    }
}
