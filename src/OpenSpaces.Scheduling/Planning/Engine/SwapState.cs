using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>A board while it is searched, where every topic takes one time slot and none overlap. Not for two threads.</summary>
/// <remarks>
/// <see cref="gain"/> holds, for each time slot and topic, exactly what the topic costs or would cost there, given what else stands there: so a move is priced by two loads, and a
/// swap by four and a correction for what the two have in common.
/// </remarks>
internal sealed partial class SwapState
{
    private readonly WallTables wall;
    private readonly int topics;
    private readonly int slots;
    private readonly int rooms;
    private readonly int attendees;

    // counts[slot * attendees + attendee]: how many of the topics that the attendee wants are there.
    private readonly byte[] counts;
    private readonly int[] gain;
    private readonly int[] slotOf;
    private readonly RoomBook book;

    // The ways that a newcomer and the one it changes with make room by.
    private readonly int[] path;
    private readonly int[] pathOther;
    private long cost;

    public SwapState(WallTables wall)
    {
        this.wall = wall;
        (topics, slots, rooms, attendees) = (wall.Topics, wall.Slots, wall.Rooms, wall.Attendees);
        counts = new byte[slots * attendees];
        gain = (int[])wall.SlotCost.Clone();
        slotOf = new int[topics];
        Array.Fill(slotOf, slots);
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
        Enter(topic, slot);
        book.Seat(topic, slot, room);
    }

    /// <summary>Leaves a topic over.</summary>
    public void Take(int topic)
    {
        int slot = slotOf[topic];
        cost += gain[(slots * topics) + topic] - gain[(slot * topics) + topic] - book.PriceOf(topic, book.RoomOf(topic));
        book.Unseat(topic, slot);
        Leave(topic);
    }

    public void Write(PlanSpot[] spots)
    {
        for (int t = 0; t < topics; t++)
        {
            spots[t] = SpotOf(t);
        }
    }

    /// <summary>The topic comes to the slot: the prices of the others there, exactly.</summary>
    private void Enter(int topic, int slot)
    {
        unchecked
        {
            slotOf[topic] = slot;
            if (slot == slots)
            {
                return;
            }

            Link(topic, slot, 1);
            if (attendees == 0)
            {
                return;
            }

            int weight = wall.Problem.Weights.LostSession;
            ref int row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gain), slot * topics);
            ref byte count = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), slot * attendees);
            int own = Unsafe.Add(ref row, topic);
            foreach (int a in wall.VotersOf(topic))
            {
                byte before = Unsafe.Add(ref count, a);
                Unsafe.Add(ref count, a) = (byte)(before + 1);
                if (before == 0)
                {
                    foreach (ushort other in wall.WantedBy(a))
                    {
                        Unsafe.Add(ref row, other) += weight;
                    }
                }
                else if (before == 1)
                {
                    Unsafe.Add(ref row, OnlyOther(a, slot, topic)) += weight;
                }
            }

            Unsafe.Add(ref row, topic) = own;
        }
    }

    /// <summary>The topic leaves its slot; it is left over until it enters another.</summary>
    private void Leave(int topic)
    {
        unchecked
        {
            int slot = slotOf[topic];
            slotOf[topic] = slots;
            if (slot == slots)
            {
                return;
            }

            Link(topic, slot, -1);
            if (attendees == 0)
            {
                return;
            }

            int weight = wall.Problem.Weights.LostSession;
            ref int row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gain), slot * topics);
            ref byte count = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), slot * attendees);
            int own = Unsafe.Add(ref row, topic);
            foreach (int a in wall.VotersOf(topic))
            {
                byte after = (byte)(Unsafe.Add(ref count, a) - 1);
                Unsafe.Add(ref count, a) = after;
                if (after == 0)
                {
                    foreach (ushort other in wall.WantedBy(a))
                    {
                        Unsafe.Add(ref row, other) -= weight;
                    }
                }
                else if (after == 1)
                {
                    Unsafe.Add(ref row, OnlyOther(a, slot, topic)) -= weight;
                }
            }

            Unsafe.Add(ref row, topic) = own;
        }
    }

    /// <summary>The one other topic in the slot that the attendee wants.</summary>
    private int OnlyOther(int attendee, int slot, int topic)
    {
        ref int at = ref MemoryMarshal.GetArrayDataReference(slotOf);
        foreach (ushort other in wall.WantedBy(attendee))
        {
            if (Unsafe.Add(ref at, other) == slot && other != topic)
            {
                return other;
            }
        }

        throw new InvalidOperationException($"Attendee {attendee} wants no other topic in slot {slot}.");
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
