using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>A timetable while it is searched: no attendee ever clashes, and what counts is their days. Not for two threads.</summary>
internal sealed partial class TimetableState
{
    private readonly WallTables wall;
    private readonly TimetableDays days;
    private readonly RoomBook rooms;
    private readonly int topics;
    private readonly int slots;
    private readonly int words;

    // [topic × words]: with which other topics it may not share a slot. [slot × words]: which topics are in it.
    private readonly ulong[] clashes;
    private readonly ulong[] within;

    // [slot × words]: which topics may not come to it.
    private readonly ulong[] blocked;
    private readonly int[] slotOf;
    private readonly PlanningOrder[][] orderOf;
    private readonly List<int> waiting = [];
    private bool isCounting = true;
    private long cost;

    public TimetableState(WallTables wall)
    {
        this.wall = wall;
        (topics, slots) = (wall.Topics, wall.Slots);
        words = (topics + 63) / 64;
        days = new TimetableDays(wall);
        rooms = new RoomBook(wall);
        clashes = new ulong[topics * words];
        within = new ulong[(slots + 1) * words];
        blocked = new ulong[slots * words];
        reached = new int[wall.Rooms];
        slotOf = new int[topics];
        weights = new int[topics];
        chain = new int[topics];
        oldRooms = new int[2 * wall.Rooms];
        tabuUntil = new long[(slots + 1) * topics];
        Array.Fill(weights, 1);
        for (int t = 0; t < topics; t++)
        {
            for (int i = wall.LinkStart[t]; i < wall.LinkStart[t + 1]; i++)
            {
                clashes[(t * words) + (wall.LinkTo[i] >> 6)] |= 1UL << (wall.LinkTo[i] & 63);
            }

            for (int s = 0; s < slots; s++)
            {
                blocked[(s * words) + (t >> 6)] |= wall.IsFixed[t] || !MayBe(t, s) ? 1UL << (t & 63) : 0;
            }

            slotOf[t] = slots;
            cost += wall.SlotCost[(slots * topics) + t];
        }

        orderOf = [.. Enumerable.Range(0, topics).Select(t => wall.Orders.Where(order => order.Before == t || order.After == t).ToArray())];
    }

    public long Cost => cost;

    /// <summary>How many topics wait for a cell.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Whether this search can tell all that the problem asks: one slot each, no overlaps, days of 16 times at most, nothing soft about rooms or pairs.</summary>
    public static bool Suits(WallTables wall) =>
        wall.Problem.Input.AttendeesNeverClash && wall.Times == wall.Slots && wall.Length.All(length => length == 1) && wall.Near.All(near => near.Length == 1)
        && wall.Problem.Input.MaxMoves is null && !wall.HasRoomCosts && wall.LinkCost.All(link => link >= WallTables.Forbidden) && TimetableDays.Suit(wall.Problem)
        && !wall.Problem.Topics.Any(topic => topic.IsFixed && topic.Start.IsPlaced && !wall.IsOpen(topic.Start.TimeSlot, topic.Start.Room));

    public PlanSpot SpotOf(int topic) => slotOf[topic] == slots ? PlanSpot.Nowhere : new PlanSpot(slotOf[topic], rooms.RoomOf(topic));

    public void Write(PlanSpot[] spots)
    {
        for (int t = 0; t < topics; t++)
        {
            spots[t] = SpotOf(t);
        }
    }

    /// <summary>Puts everything where it stands now, if it may stand there; the rest waits.</summary>
    public void PutWhatMayStay()
    {
        foreach (bool fixedOnes in new[] { true, false })
        {
            for (int t = 0; t < topics; t++)
            {
                PlanSpot start = wall.Problem.Topics[t].Start;
                if (wall.IsFixed[t] == fixedOnes && start.IsPlaced && rooms.OccupantOf(start.TimeSlot, start.Room) == RoomBook.Free
                    && (fixedOnes || (wall.Fits(t, start.Room) && MayBe(t, start.TimeSlot) && CountClashes(t, start.TimeSlot) == 0 && OrdersHold(t, start.TimeSlot))))
                {
                    Enter(t, start.TimeSlot);
                    rooms.Seat(t, start.TimeSlot, start.Room);
                }
            }
        }

        waiting.AddRange(Enumerable.Range(0, topics).Where(t => slotOf[t] == slots && !wall.IsFixed[t])
            .OrderByDescending(CountNeighbours).ThenBy(wall.RoomsThatFit).ThenBy(t => t));
    }

    /// <summary>Stops counting what a timetable costs, so that filling it is fast; <see cref="CountAnew"/> makes up for it.</summary>
    public void StopCounting() => isCounting = false;

    /// <summary>Counts from scratch what the timetable costs, and goes on counting.</summary>
    public void CountAnew()
    {
        isCounting = true;
        cost = 0;
        days.Clear();
        for (int t = 0; t < topics; t++)
        {
            cost += wall.SlotCost[(slotOf[t] * topics) + t];
            cost += slotOf[t] == slots ? 0 : days.Add(wall.VotersOf(t), slotOf[t]);
        }
    }

    private bool IsBlocked(int topic, int slot) => (blocked[(slot * words) + (topic >> 6)] >> (topic & 63) & 1) != 0;

    private bool MayBe(int topic, int slot) => wall.SlotCost[(slot * topics) + topic] < WallTables.Forbidden;

    private int CountNeighbours(int topic) => wall.LinkStart[topic + 1] - wall.LinkStart[topic];

    private int CountClashes(int topic, int slot)
    {
        int count = 0;
        for (int w = 0; w < words; w++)
        {
            count += BitOperations.PopCount(clashes[(topic * words) + w] & within[(slot * words) + w]);
        }

        return count;
    }

    /// <summary>The topic comes to a slot, its room aside; it waited before.</summary>
    private void Enter(int topic, int slot)
    {
        Mark(topic, slot);
        if (isCounting)
        {
            cost += wall.SlotCost[(slot * topics) + topic] - wall.SlotCost[(slots * topics) + topic];
            cost += days.Add(wall.VotersOf(topic), slot);
        }
    }

    /// <summary>The topic leaves its slot and room, and waits.</summary>
    private void Leave(int topic)
    {
        int slot = slotOf[topic];
        rooms.Unseat(topic, slot);
        Unmark(topic, slot);
        if (isCounting)
        {
            cost += wall.SlotCost[(slots * topics) + topic] - wall.SlotCost[(slot * topics) + topic];
            cost += days.Remove(wall.VotersOf(topic), slot);
        }
    }

    private void Mark(int topic, int slot)
    {
        slotOf[topic] = slot;
        within[(slot * words) + (topic >> 6)] |= 1UL << (topic & 63);
    }

    private void Unmark(int topic, int slot)
    {
        slotOf[topic] = slots;
        within[(slot * words) + (topic >> 6)] &= ~(1UL << (topic & 63));
    }

    private bool OrdersHold(int topic, int slot)
    {
        foreach (PlanningOrder order in orderOf[topic])
        {
            if (!Holds(order, topic, slot))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(PlanningOrder order, int topic, int slot)
    {
        int before = order.Before == topic ? slot : slotOf[order.Before];
        int after = order.After == topic ? slot : slotOf[order.After];
        return before == slots || after == slots || wall.Problem.TimeSlots[before].End <= wall.Problem.TimeSlots[after].Start;
    }
}
