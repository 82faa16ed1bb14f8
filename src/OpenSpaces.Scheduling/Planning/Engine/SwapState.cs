namespace OpenSpaces.Scheduling;

/// <summary>A board while it is searched, where every topic takes one time slot and none overlap. Not for two threads.</summary>
/// <remarks>
/// <see cref="gain"/> holds, for each time slot and topic, exactly what the topic costs or would cost there, given what else stands there: so a move is priced by two loads, and a
/// swap by four and a correction for what the two have in common.
/// Nearly all the time of a plan is spent in a few of these methods; they are compiled at once at full strength, for a plan of a second would else begin on code that is still to be optimized.
/// </remarks>
internal sealed partial class SwapState
{
    private readonly WallTables wall;
    private readonly int topics;
    private readonly int slots;
    private readonly int rooms;
    private readonly int weight;
    private readonly int[] gain;
    private readonly int[] slotOf;
    private readonly Attendance attendance;
    private readonly RoomBook book;

    // The ways that a newcomer and the one it changes with make room by.
    private readonly int[] path;
    private readonly int[] pathOther;
    private long cost;

    public SwapState(WallTables wall)
    {
        this.wall = wall;
        (topics, slots, rooms, weight) = (wall.Topics, wall.Slots, wall.Rooms, wall.Problem.Weights.LostSession);
        gain = (int[])wall.SlotCost.Clone();
        slotOf = new int[topics];
        Array.Fill(slotOf, slots);
        attendance = Attendance.Of(wall, slotOf, gain);
        book = new RoomBook(wall);
        path = new int[rooms + 1];
        pathOther = new int[rooms + 1];
        for (int t = 0; t < topics; t++)
        {
            cost += gain[(slots * topics) + t];
        }

        orderOf = wall.HasOrder.Any(has => has) ? OrdersOf(wall) : [];
        shared = SharedInterest.Of(wall);
    }

    public long Cost => cost;

    public int SlotOf(int topic) => slotOf[topic];

    public PlanSpot SpotOf(int topic) => slotOf[topic] == slots ? PlanSpot.Nowhere : new PlanSpot(slotOf[topic], book.RoomOf(topic));

    /// <summary>What the topic costs, or would cost, in the slot: the rooms aside.</summary>
    public int Price(int topic, int slot) => gain[(slot * topics) + topic];

    /// <summary>Puts a topic that is left over into a room that is free.</summary>
    public void Put(int topic, int slot, int room)
    {
        cost += gain[(slot * topics) + topic] - gain[(slots * topics) + topic] + book.PriceOf(topic, room);
        Open(slot);
        Enter(topic, slot);
        Settle(slot);
        book.Seat(topic, slot, room);
    }

    /// <summary>Leaves a topic over.</summary>
    public void Take(int topic)
    {
        int slot = slotOf[topic];
        cost += gain[(slots * topics) + topic] - gain[(slot * topics) + topic] - book.PriceOf(topic, book.RoomOf(topic));
        book.Unseat(topic, slot);
        Open(slot);
        Leave(topic);
        Settle(slot);
    }

    public void Write(PlanSpot[] spots)
    {
        for (int t = 0; t < topics; t++)
        {
            spots[t] = SpotOf(t);
        }
    }

    private void Open(int slot)
    {
        if (slot < slots)
        {
            attendance.Open(slot);
        }
    }

    /// <summary>The topic comes to the slot, which is open; <see cref="Settle"/> makes its prices exact.</summary>
    private void Enter(int topic, int slot)
    {
        slotOf[topic] = slot;
        if (slot < slots)
        {
            Link(topic, slot, 1);
            attendance.Enter(topic, slot);
        }
    }

    /// <summary>The topic leaves its slot, which is open; it is left over until it enters another.</summary>
    private void Leave(int topic)
    {
        int slot = slotOf[topic];
        slotOf[topic] = slots;
        if (slot < slots)
        {
            Link(topic, slot, -1);
            attendance.Leave(topic, slot);
        }
    }

    private void Settle(int slot)
    {
        if (slot < slots)
        {
            attendance.Settle(slot);
        }
    }

    private void Link(int topic, int slot, int sign)
    {
        unchecked
        {
            for (int i = wall.LinkStart[topic]; i < wall.LinkStart[topic + 1]; i++)
            {
                gain[(slot * topics) + wall.LinkTo[i]] += sign * wall.LinkCost[i];
            }
        }
    }
}
