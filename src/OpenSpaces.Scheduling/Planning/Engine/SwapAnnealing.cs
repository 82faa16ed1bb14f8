namespace OpenSpaces.Scheduling;

/// <summary>Simulated annealing over moves and swaps (Kirkpatrick, Gelatt and Vecchi, 1983), with thresholds drawn from a table instead of logarithms.</summary>
internal sealed class SwapAnnealing : ISearch
{
    private const double Cold = 0.5;

    // A small board is cold long before the time is up: it is heated again, to where it is still fluid, and the best of all is kept (docs/decisions/0006).
    private const int SmallBoard = 128;
    private const int HeatsOfSmallBoard = 4;
    private const double HotOfSmallBoard = 3;
    private const double Reheated = 1.5;
    private const int Draws = 1 << 12;

    private readonly SwapState state;
    private readonly int[] movable;
    private readonly int[] cells;
    private readonly int[] slotOfCell;
    private readonly int[] most = new int[Draws];
    private readonly double[] logs = new double[Draws];
    private readonly int heats;
    private readonly double hot;
    private readonly double unit;
    private Xoshiro random;

    public SwapAnnealing(WallTables wall, SwapState state, ulong seed)
    {
        this.state = state;
        random = new Xoshiro(seed);
        unit = Math.Max(1, wall.Problem.Weights.LostSession);

        // The larger the board, the less heat can be cooled in the time that people wait (docs/decisions/0006).
        (heats, hot) = wall.Topics <= SmallBoard ? (HeatsOfSmallBoard, HotOfSmallBoard) : (1, Math.Clamp(1_300.0 / wall.Topics, 2, 6));
        movable = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t])];
        cells = [.. Enumerable.Range(0, wall.Slots * wall.Rooms).Where(cell => wall.IsOpen(cell / wall.Rooms, cell % wall.Rooms))];
        slotOfCell = [.. cells.Select(cell => cell / wall.Rooms)];
        for (int i = 0; i < Draws; i++)
        {
            logs[i] = -Math.Log((i + 0.5) / Draws);
        }
    }

    public long Cost => state.Cost;

    public int Block => 1 << 13;

    public double Temperature(double share)
    {
        int heat = Math.Min((int)(share * heats), heats - 1);
        double from = heat == 0 ? hot : Reheated;
        return unit * from * Math.Pow(Cold / from, (share * heats) - heat);
    }

    public void Write(PlanSpot[] spots) => state.Write(spots);

    public bool CanMove => movable.Length > 0 && cells.Length > 0;

    /// <summary>A block of offers at one temperature.</summary>
    /// <returns>How many were taken.</returns>
    public int Run(double temperature, int offers)
    {
        unchecked
        {
            for (int i = 0; i < Draws; i++)
            {
                most[i] = (int)(temperature * logs[i]);
            }

            int taken = 0;
            ulong topics = (ulong)movable.Length;
            ulong places = (ulong)cells.Length;
            for (int i = 0; i < offers; i++)
            {
                ulong drawn = random.Next();
                int topic = movable[(int)(((drawn >> 44) * topics) >> 20)];
                int place = (int)((((drawn >> 12) & 0xFFFFFFFF) * places) >> 32);
                taken += state.Offer(topic, slotOfCell[place], cells[place], most[(int)(drawn & (Draws - 1))]) ? 1 : 0;
            }

            return taken;
        }
    }
}
