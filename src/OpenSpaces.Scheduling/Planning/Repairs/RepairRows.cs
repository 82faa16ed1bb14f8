using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>What it costs, in a repair, to put a topic into a cell: staying is free, every move costs the same, and far below that counts what people lose.</summary>
/// <remarks>A row is worked out when it is first asked for: few topics are ever near a repair. What people lose is counted as if all others stayed. Not for two threads.</remarks>
internal sealed class RepairRows
{
    /// <summary>The cost of a cell that a topic may not start in.</summary>
    public const long Never = long.MaxValue;

    private const int MostBits = 18;
    private readonly WallTables wall;
    private readonly StepState bare;
    private readonly StepState home;
    private readonly long[][] rows;
    private readonly int finest;
    private readonly int bits;

    /// <param name="wall">The problem.</param>
    /// <param name="stop">Asked between topics; once it has said so, the rows are of no use.</param>
    public RepairRows(WallTables wall, Func<bool> stop)
    {
        this.wall = wall;
        rows = new long[wall.Topics][];
        Movable = [.. Enumerable.Range(0, wall.Topics).Where(t => !wall.IsFixed[t])];
        home = new StepState(wall);
        home.PutWhatMayStay(stop);
        bare = new StepState(wall);
        foreach (int t in Enumerable.Range(0, wall.Topics).Where(t => wall.IsFixed[t] && StartOf(t).IsPlaced))
        {
            bare.Put(t, StartOf(t));
        }

        // So many bits that all topics together at one level cost less than one at the next.
        bits = BitOperations.Log2((uint)wall.Topics) + 1;
        finest = Math.Min(MostBits, 60 - (3 * bits));
        IsAtHome = [.. Enumerable.Range(0, wall.Topics).Select(t => !wall.IsFixed[t] && StartOf(t).IsPlaced && bare.CanStand(t, StartOf(t)))];
    }

    /// <summary>The topics that are not fixed.</summary>
    public int[] Movable { get; }

    /// <summary>Whether each topic could stay where it stands, if only those who are fixed stood anywhere.</summary>
    public bool[] IsAtHome { get; }

    /// <summary>What leaving a topic over costs: more than moving all, and most where it stands somewhere now.</summary>
    public long LeftOver(int topic) => 1L << (finest + ((StartOf(topic).IsPlaced ? 3 : 2) * bits));

    public int CellOf(PlanSpot spot) => (spot.TimeSlot * wall.Rooms) + spot.Room;

    public PlanSpot SpotOf(int cell) => cell < 0 ? PlanSpot.Nowhere : new PlanSpot(cell / wall.Rooms, cell % wall.Rooms);

    /// <summary>For each cell, slot by slot, what it costs the topic to start there, or <see cref="Never"/>.</summary>
    public long[] Of(int topic) => rows[topic] ??= Count(topic);

    private PlanSpot StartOf(int topic) => wall.Problem.Topics[topic].Start;

    private long[] Count(int topic)
    {
        long[] row = new long[wall.Slots * wall.Rooms];
        PlanSpot there = home.SpotOf(topic);
        if (there.IsPlaced)
        {
            home.Take(topic);
        }

        long stays = IsAtHome[topic] ? home.Price(topic, StartOf(topic)) - (1L << (finest - 1)) : 0;
        for (int s = 0; s < wall.Slots; s++)
        {
            long? atAnyRoom = null;
            for (int r = 0; r < wall.Rooms; r++)
            {
                var spot = new PlanSpot(s, r);
                row[CellOf(spot)] = !bare.CanStand(topic, spot) ? Never : spot == StartOf(topic) ? 0
                    : (1L << (finest + bits)) + Math.Clamp(PriceAt(spot) - stays, 0, (1L << finest) - 1);
            }

            // In one time slot a room makes no difference but its own; a long session may go on elsewhere.
            long PriceAt(PlanSpot spot) => wall.Length[topic] > 1 ? home.Price(topic, spot) : (atAnyRoom ??= home.Price(topic, spot) - RoomPrice(spot.Room)) + RoomPrice(spot.Room);
        }

        if (there.IsPlaced)
        {
            home.Put(topic, there);
        }

        return row;

        long RoomPrice(int room) => wall.HasRoomCosts ? wall.RoomCost[(topic * wall.Rooms) + room] : 0;
    }
}
