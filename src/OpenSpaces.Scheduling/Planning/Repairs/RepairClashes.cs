namespace OpenSpaces.Scheduling;

/// <summary>Finds two topics that cannot both be where a matching has put them, which knows of no hosts, orders or lengths; and says what has to be given up.</summary>
internal sealed class RepairClashes
{
    private readonly WallTables wall;
    private readonly StepState grid;
    private readonly int[] topics;

    public RepairClashes(WallTables wall, RepairRows rows)
    {
        this.wall = wall;
        topics = rows.Movable;
        grid = new StepState(wall);
    }

    /// <param name="spots">Where every topic is.</param>
    /// <returns>One topic and the cells it gives up, or another and its cells: whoever breaks no rule does one or the other. Null if nothing clashes.</returns>
    public RepairClash? Find(PlanSpot[] spots) => FindCell(spots) ?? FindPeople(spots) ?? FindOrder(spots);

    /// <summary>A long session covers a cell that another has.</summary>
    private RepairClash? FindCell(PlanSpot[] spots)
    {
        if (Array.TrueForAll(wall.Length, length => length == 1))
        {
            return null;
        }

        var coveredBy = new Dictionary<PlanSpot, int>();
        foreach (int t in topics.Where(t => spots[t].IsPlaced))
        {
            foreach (PlanSpot cell in Covered(t, spots[t]))
            {
                if (!coveredBy.TryAdd(cell, t))
                {
                    int other = coveredBy[cell];
                    var mine = Covered(t, spots[t]).ToHashSet();
                    return new RepairClash(t, spot => spot == spots[t], other, spot => Covered(other, spot).Any(mine.Contains));
                }
            }
        }

        return null;
    }

    /// <summary>People would be in two places.</summary>
    private RepairClash? FindPeople(PlanSpot[] spots)
    {
        foreach (int t in topics.Where(t => spots[t].IsPlaced))
        {
            for (int i = wall.LinkStart[t]; i < wall.LinkStart[t + 1]; i++)
            {
                int other = wall.LinkTo[i];
                long apart = wall.LinkIsHost[i] ? wall.Problem.Input.Changeover : 0;
                if (wall.LinkCost[i] >= WallTables.Forbidden && !wall.IsFixed[other] && spots[other].IsPlaced && AreNear(t, spots[t], other, spots[other], apart))
                {
                    // Who stays gives up its time, or the other all times near it.
                    (int one, int two) = spots[t] == wall.Problem.Topics[t].Start ? (t, other) : (other, t);
                    return new RepairClash(
                        one, spot => spot.TimeSlot == spots[one].TimeSlot && EndOf(one, spot) == EndOf(one, spots[one]),
                        two, spot => AreNear(one, spots[one], two, spot, apart));
                }
            }
        }

        return null;
    }

    /// <summary>Part 1 ends after part 2 has begun: either it ends earlier, or part 2 begins later.</summary>
    private RepairClash? FindOrder(PlanSpot[] spots)
    {
        foreach (PlanningOrder order in wall.Orders)
        {
            (int before, int after) = (order.Before, order.After);
            if (spots[before].IsPlaced && spots[after].IsPlaced && !(wall.IsFixed[before] && wall.IsFixed[after]) && EndOf(before, spots[before]) > StartOf(spots[after]))
            {
                long from = StartOf(spots[after]);
                return new RepairClash(before, spot => EndOf(before, spot) > from, after, spot => StartOf(spot) <= from);
            }
        }

        return null;
    }

    private bool AreNear(int one, PlanSpot there, int other, PlanSpot spot, long apart) =>
        StartOf(there) < EndOf(other, spot) + apart && StartOf(spot) < EndOf(one, there) + apart;

    private long StartOf(PlanSpot spot) => wall.Problem.TimeSlots[spot.TimeSlot].Start;

    private long EndOf(int topic, PlanSpot spot) => wall.Problem.TimeSlots[grid.LastSlot(topic, spot)].End;

    private IEnumerable<PlanSpot> Covered(int topic, PlanSpot spot)
    {
        int slot = spot.TimeSlot;
        for (int i = 0; i < wall.Length[topic] && slot >= 0; i++, slot = grid.After(slot, spot.Room))
        {
            yield return new PlanSpot(slot, spot.Room);
        }
    }
}

/// <summary>Two topics of which one has to give way.</summary>
/// <param name="One">The one.</param>
/// <param name="OneLeaves">The cells it gives up if it does.</param>
/// <param name="Other">The other.</param>
/// <param name="OtherLeaves">The cells that one gives up if it does. None of these goes together with any of the first.</param>
internal sealed record RepairClash(int One, Predicate<PlanSpot> OneLeaves, int Other, Predicate<PlanSpot> OtherLeaves);
