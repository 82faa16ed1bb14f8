namespace OpenSpaces.Scheduling;

/// <summary>Simulated annealing that tries each move on the board and takes it back where it is too dear.</summary>
internal sealed class StepAnnealing : ISearch
{
    private const double Hot = 8;
    private const double Cold = 0.4;
    private readonly double unit;
    private readonly WallTables wall;
    private readonly StepState state;
    private readonly int[] movable;
    private readonly PlanSpot[] cells;
    private readonly List<(int Topic, PlanSpot From)> lifted = [];
    private readonly List<int> put = [];
    private Xoshiro random;

    public StepAnnealing(WallTables wall, StepState state, ulong seed)
    {
        this.wall = wall;
        this.state = state;
        random = new Xoshiro(seed);
        unit = Math.Max(1, wall.Problem.Weights.LostSession);
        movable = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t])];
        cells = [.. from s in Enumerable.Range(0, wall.Slots)
                    from r in Enumerable.Range(0, wall.Rooms)
                    where wall.IsOpen(s, r)
                    select new PlanSpot(s, r)];
    }

    public long Cost => state.Cost;

    public int Block => 64;

    public double Temperature(double share) => unit * Hot * Math.Pow(Cold / Hot, share);

    public bool CanMove => movable.Length > 0 && cells.Length > 0;

    public void Write(PlanSpot[] spots) => state.Write(spots);

    public int Run(double temperature, int offers)
    {
        int taken = 0;
        for (int i = 0; i < offers; i++)
        {
            double drawn = ((random.Next() >> 11) + 0.5) / (1UL << 53);
            taken += Try(movable[random.Below(movable.Length)], cells[random.Below(cells.Length)], -temperature * Math.Log(drawn)) ? 1 : 0;
        }

        return taken;
    }

    /// <summary>The topic goes to the cell; whoever stands in its way goes where it came from, or elsewhere, or is left over.</summary>
    private bool Try(int topic, PlanSpot to, double most)
    {
        PlanSpot from = state.SpotOf(topic);
        if (from == to || !wall.Fits(topic, to.Room))
        {
            return false;
        }

        long before = state.Cost;
        bool wasWithin = state.IsWithinMoves;
        lifted.Clear();
        put.Clear();
        Lift(topic);
        if (!LiftFrom(topic, to) || !PutIfItMay(topic, to))
        {
            return TakeBack();
        }

        bool toCell = random.Below(2) == 0;
        for (int i = 1; i < lifted.Count; i++)
        {
            PlanSpot next = i == 1 && toCell && from.IsPlaced ? from : cells[random.Below(cells.Length)];
            if (!PutIfItMay(lifted[i].Topic, next) && !(i == 1 && from.IsPlaced && PutIfItMay(lifted[i].Topic, from)))
            {
                continue;
            }
        }

        return state.Cost - before <= most && (state.IsWithinMoves || !wasWithin) || TakeBack();
    }

    private bool LiftFrom(int topic, PlanSpot to)
    {
        int slot = to.TimeSlot;
        for (int i = 0; i < wall.Length[topic]; i++, slot = state.After(slot, to.Room))
        {
            if (slot < 0)
            {
                return false;
            }

            int there = state.OccupantOf(slot, to.Room);
            if (there == StepState.Closed || (there >= 0 && wall.IsFixed[there]))
            {
                return false;
            }

            if (there >= 0)
            {
                Lift(there);
            }
        }

        return true;
    }

    private void Lift(int topic)
    {
        lifted.Add((topic, state.SpotOf(topic)));
        if (state.SpotOf(topic).IsPlaced)
        {
            state.Take(topic);
        }
    }

    private bool PutIfItMay(int topic, PlanSpot spot)
    {
        if (!state.MayStand(topic, spot) || state.Price(topic, spot) >= WallTables.Forbidden)
        {
            return false;
        }

        state.Put(topic, spot);
        put.Add(topic);
        return true;
    }

    /// <summary>Everything goes back where it was; always false.</summary>
    private bool TakeBack()
    {
        for (int i = put.Count - 1; i >= 0; i--)
        {
            state.Take(put[i]);
        }

        for (int i = lifted.Count - 1; i >= 0; i--)
        {
            if (lifted[i].From.IsPlaced)
            {
                state.Put(lifted[i].Topic, lifted[i].From);
            }
        }

        return false;
    }
}
