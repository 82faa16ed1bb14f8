namespace OpenSpaces.Scheduling;

/// <summary>A board while it is searched, for everything: long sessions, overlapping time slots, changeovers, attendees' days, a limit on moves. Prices are counted afresh each time.</summary>
/// <remarks>Not for two threads.</remarks>
internal sealed partial class StepState
{
    private readonly WallTables wall;
    private readonly PlanningProblem problem;
    private readonly ushort[] counts;
    private readonly PlanSpot[] spots;
    private readonly int[] occupant;
    private readonly int[] nextSlot;
    private readonly PlanningOrder[][] orderOf;
    private int moved;

    public const int Free = -1;
    public const int Closed = -2;

    public StepState(WallTables wall)
    {
        this.wall = wall;
        problem = wall.Problem;
        counts = new ushort[wall.Times * wall.Attendees];
        spots = new PlanSpot[wall.Topics];
        Array.Fill(spots, PlanSpot.Nowhere);
        occupant = new int[wall.Slots * wall.Rooms];
        nextSlot = new int[wall.Slots * wall.Rooms];
        for (int s = 0; s < wall.Slots; s++)
        {
            for (int r = 0; r < wall.Rooms; r++)
            {
                occupant[(s * wall.Rooms) + r] = wall.IsOpen(s, r) ? Free : Closed;
                nextSlot[(s * wall.Rooms) + r] = NextSlot(s, r);
            }
        }

        for (int t = 0; t < wall.Topics; t++)
        {
            Cost += LeftOverPrice(t);
        }

        moved = problem.Topics.Count(topic => topic.Start.IsPlaced);
        orderOf = [.. Enumerable.Range(0, wall.Topics).Select(t => wall.Orders.Where(order => order.Before == t || order.After == t).ToArray())];
        days = [.. AttendeeDays.Of(problem).Select(day => day.ToArray())];
        dayOfTime = new int[wall.Times];
        for (int d = 0; d < days.Length; d++)
        {
            foreach ((int time, _) in days[d])
            {
                dayOfTime[time] = d;
            }
        }
    }

    public long Cost { get; private set; }

    /// <summary>The board of a plan; what the plan breaks stands all the same.</summary>
    public static StepState At(WallTables wall, ReadOnlySpan<PlanSpot> spots)
    {
        var state = new StepState(wall);
        for (int t = 0; t < spots.Length; t++)
        {
            if (spots[t].IsPlaced)
            {
                state.Put(t, spots[t]);
            }
        }

        return state;
    }

    /// <summary>Whether as few sessions have moved as may.</summary>
    public bool IsWithinMoves => problem.Input.MaxMoves is not { } most || moved <= most;

    public PlanSpot SpotOf(int topic) => spots[topic];

    /// <summary>Who stands in a cell: a topic, <see cref="Free"/> or <see cref="Closed"/>.</summary>
    public int OccupantOf(int slot, int room) => occupant[(slot * wall.Rooms) + room];

    public void Write(PlanSpot[] written) => spots.CopyTo(written, 0);

    /// <summary>The slot after one on the way through a room; -1 = there is none.</summary>
    public int After(int slot, int room) => nextSlot[(slot * wall.Rooms) + room];

    /// <summary>Whether a topic that is left over may stand there: cells, room, times, order. Not whether people can.</summary>
    public bool MayStand(int topic, PlanSpot spot)
    {
        if (!wall.Fits(topic, spot.Room))
        {
            return false;
        }

        int slot = spot.TimeSlot;
        for (int i = 0; i < wall.Length[topic]; i++, slot = After(slot, spot.Room))
        {
            if (slot < 0 || OccupantOf(slot, spot.Room) != Free || wall.SlotCost[(slot * wall.Topics) + topic] >= WallTables.Forbidden)
            {
                return false;
            }
        }

        return OrdersHold(topic, spot);
    }

    /// <summary>Whether a topic that is left over may stand there, and people can.</summary>
    public bool CanStand(int topic, PlanSpot spot) => MayStand(topic, spot) && !IsSomebodyElsewhere(topic, spot);

    /// <summary>Puts a topic that is left over where it may stand.</summary>
    public void Put(int topic, PlanSpot spot)
    {
        Cost += Price(topic, spot) - LeftOverPrice(topic);
        Mark(topic, spot, topic, 1);
        spots[topic] = spot;
        moved -= spot == problem.Topics[topic].Start ? 1 : 0;
    }

    /// <summary>Leaves a topic over.</summary>
    public void Take(int topic)
    {
        PlanSpot spot = spots[topic];
        Mark(topic, spot, Free, -1);
        spots[topic] = PlanSpot.Nowhere;
        moved += spot == problem.Topics[topic].Start ? 1 : 0;
        Cost -= Price(topic, spot) - LeftOverPrice(topic);
    }

    public int LastSlot(int topic, PlanSpot spot)
    {
        int slot = spot.TimeSlot;
        for (int i = 1; i < wall.Length[topic] && After(slot, spot.Room) is var next and >= 0; i++)
        {
            slot = next;
        }

        return slot;
    }

    private int LeftOverPrice(int topic) => wall.SlotCost[(wall.Slots * wall.Topics) + topic];

    private void Mark(int topic, PlanSpot spot, int stands, int by)
    {
        int slot = spot.TimeSlot;
        int seen = -1;
        for (int i = 0; i < wall.Length[topic] && slot >= 0; i++, slot = After(slot, spot.Room))
        {
            ref int cell = ref occupant[(slot * wall.Rooms) + spot.Room];
            cell = stands == Free && !wall.IsOpen(slot, spot.Room) ? Closed : stands;
            foreach (int time in wall.TimesOf[slot])
            {
                // Times come in order, and a session that covers one through two slots is there once.
                if (time > seen)
                {
                    seen = time;
                    foreach (int a in wall.VotersOf(topic))
                    {
                        ref ushort count = ref counts[(time * wall.Attendees) + a];
                        count = (ushort)(count + by);
                    }
                }
            }
        }
    }

    private int NextSlot(int slot, int room)
    {
        PlanningTimeSlot last = problem.TimeSlots[slot];
        for (int s = 0; s < wall.Slots; s++)
        {
            if (problem.TimeSlots[s].Start == last.End && problem.TimeSlots[s].Day == last.Day && problem.TimeSlots[s].ExistsIn(room))
            {
                return s;
            }
        }

        return -1;
    }
}
