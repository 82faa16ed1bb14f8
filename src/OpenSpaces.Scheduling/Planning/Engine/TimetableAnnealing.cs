namespace OpenSpaces.Scheduling;

/// <summary>First everything gets a cell, by letting the lightest wait instead; then annealing over Kempe chains.</summary>
internal sealed class TimetableAnnealing : ISearch
{
    private const int Patience = 400_000;
    private const int Shuffles = 1;
    private const int Draws = 1 << 12;

    private readonly TimetableState state;
    private readonly int[] movable;
    private readonly PlanSpot[] cells;
    private readonly double[] logs = new double[Draws];
    private readonly double unit;
    private Xoshiro random;
    private int tried;

    public TimetableAnnealing(WallTables wall, TimetableState state, ulong seed)
    {
        this.state = state;
        random = new Xoshiro(seed);
        unit = Math.Max(1, Math.Max(wall.Problem.Weights.LongRun, Math.Max(wall.Problem.Weights.LonelySession, wall.Problem.Weights.LastOfDay)));
        movable = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t])];
        cells = [.. from s in Enumerable.Range(0, wall.Slots) from r in Enumerable.Range(0, wall.Rooms) where wall.IsOpen(s, r) select new PlanSpot(s, r)];
        for (int i = 0; i < Draws; i++)
        {
            logs[i] = -Math.Log((i + 0.5) / Draws);
        }
    }

    public long Cost => state.Cost;

    public bool CanMove => movable.Length > 0 && cells.Length > 0;

    public int Block => 1024;

    public double Temperature(double share) => unit * TimetableCooling.TemperatureAt(share);

    public void Write(PlanSpot[] spots) => state.Write(spots);

    public int Run(double temperature, int offers)
    {
        unchecked
        {
            int taken = 0;
            for (int i = Fill(offers); i < offers; i++)
            {
                if (state.Waiting > 0 && (i & 63) == 0)
                {
                    state.PutOne(ref random);
                }

                taken += Offer(temperature) ? 1 : 0;
            }

            return taken;
        }
    }

    /// <summary>While topics wait, what a timetable costs does not count: only that everything gets a cell.</summary>
    /// <returns>How many offers that took.</returns>
    private int Fill(int offers)
    {
        if (state.Waiting == 0 || tried >= Patience)
        {
            return 0;
        }

        int used = 0;
        state.StopCounting();
        for (; used < offers && state.Waiting > 0 && tried < Patience; used++)
        {
            state.PutOne(ref random);
            Shuffle();
            tried++;
        }

        state.CountAnew();
        return used;
    }

    /// <summary>The others change places, so that gaps open.</summary>
    private void Shuffle()
    {
        for (int i = 0; i < Shuffles; i++)
        {
            Offer(1_000_000);
        }
    }

    private bool Offer(double temperature)
    {
        unchecked
        {
            ulong drawn = random.Next();
            PlanSpot to = cells[(int)((((drawn >> 13) & 0x7FFFFFFF) * (ulong)cells.Length) >> 31)];
            int topic = movable[(int)(((drawn >> 44) * (ulong)movable.Length) >> 20)];
            return state.Offer(topic, to.TimeSlot, to.Room, (drawn & Draws) != 0, (int)(temperature * logs[drawn & (Draws - 1)]));
        }
    }
}
