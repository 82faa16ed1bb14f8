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

    // Before the heat a moment of cold: whoever cancels a long plan early has a good board, and not the one it began with.
    private const double Quenched = 1;
    private const int Draws = 1 << 12;
    private const int Stride = 2_531; // Odd, so that it comes to each; near the golden section of the draws.

    private readonly SwapState state;
    private readonly int[] movable;
    private readonly int[] slotOfCell;
    private readonly int rooms;
    private readonly int[] most;
    private readonly double[] logs;
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
        rooms = wall.Rooms;
        slotOfCell = [.. Enumerable.Range(0, wall.Slots * rooms).Where(cell => wall.IsOpen(cell / rooms, cell % rooms)).Select(cell => cell / rooms)];

        // Each draw once, in an order in which neighbours have nothing to do with one another: as many as there are rooms are read from anywhere on.
        logs = [.. Enumerable.Range(0, Draws + rooms).Select(i => -Math.Log((((i * Stride) & (Draws - 1)) + 0.5) / Draws))];
        most = new int[logs.Length];
    }

    public long Cost => state.Cost;

    public int Block => 1 << 13;

    public double Temperature(double share)
    {
        if (share == 0)
        {
            return unit * Quenched;
        }

        int heat = Math.Min((int)(share * heats), heats - 1);
        double from = heat == 0 ? hot : Reheated;
        return unit * from * Math.Pow(Cold / from, (share * heats) - heat);
    }

    public void Write(PlanSpot[] spots) => state.Write(spots);

    public bool CanMove => movable.Length > 0 && slotOfCell.Length > 0;

    /// <summary>A block of offers at one temperature: a topic drawn is offered all cells of a time slot drawn, each at a limit of its own.</summary>
    /// <returns>How many were taken.</returns>
    public int Run(double temperature, int offers)
    {
        unchecked
        {
            for (int i = 0; i < most.Length; i++)
            {
                most[i] = (int)(temperature * logs[i]);
            }

            int taken = 0;
            ulong topics = (ulong)movable.Length;
            ulong places = (ulong)slotOfCell.Length;
            for (int i = 0; i < offers; i += rooms)
            {
                ulong drawn = random.Next();
                int topic = movable[(int)(((drawn >> 44) * topics) >> 20)];
                int slot = slotOfCell[(int)((((drawn >> 24) & 0xFFFFF) * places) >> 20)];
                int first = (int)((((drawn >> 12) & 0xFFF) * (ulong)rooms) >> 12);
                taken += state.Offer(topic, slot, first, most.AsSpan((int)(drawn & (Draws - 1)), rooms)) ? 1 : 0;
            }

            return taken;
        }
    }
}
