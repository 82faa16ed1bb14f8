using System.Numerics;
using System.Runtime.CompilerServices;

namespace OpenSpaces.Scheduling;

/// <summary>Which topic has which room in each time slot, and how to make room for one more. Not for two threads.</summary>
internal sealed class RoomBook
{
    public const int Free = -1;
    public const int Closed = -2;

    private readonly WallTables wall;
    private readonly int rooms;
    private readonly int words;

    // occupant[slot × rooms + room]: the topic, Free or Closed.
    private readonly int[] occupant;
    private readonly ulong[] free;
    private readonly int[] roomOf;
    private readonly int[] from;
    private readonly int[] queue;

    public RoomBook(WallTables wall)
    {
        this.wall = wall;
        (rooms, words) = (wall.Rooms, wall.Words);
        occupant = new int[wall.Slots * rooms];
        free = (ulong[])wall.Open.Clone();
        roomOf = new int[wall.Topics];
        from = new int[rooms];
        queue = new int[rooms];
        Array.Fill(roomOf, -1);
        for (int s = 0; s < wall.Slots; s++)
        {
            for (int r = 0; r < rooms; r++)
            {
                occupant[(s * rooms) + r] = wall.IsOpen(s, r) ? Free : Closed;
            }
        }
    }

    /// <summary>[slot × rooms + room]: the topic, <see cref="Free"/> or <see cref="Closed"/>; to be read only.</summary>
    public int[] Occupants => occupant;

    public int RoomOf(int topic) => roomOf[topic];

    public int OccupantOf(int slot, int room) => occupant[(slot * rooms) + room];

    public int PriceOf(int topic, int room) => wall.RoomCost.Length == 0 || room < 0 ? 0 : wall.RoomCost[(topic * rooms) + room];

    public void Seat(int topic, int slot, int room)
    {
        roomOf[topic] = room;
        occupant[(slot * rooms) + room] = topic;
        free[(slot * words) + (room >> 6)] &= ~(1UL << (room & 63));
    }

    public void Unseat(int topic, int slot)
    {
        int room = roomOf[topic];
        occupant[(slot * rooms) + room] = Free;
        free[(slot * words) + (room >> 6)] |= 1UL << (room & 63);
        roomOf[topic] = -1;
    }

    /// <summary>Looks for a room for a topic that is not in the slot: a free one, or one that others can clear by changing rooms.</summary>
    /// <param name="topic">The newcomer.</param>
    /// <param name="slot">Where it comes.</param>
    /// <param name="leaving">The room that is cleared in the same move; -1 = none.</param>
    /// <param name="way">Where the way is written: first where the newcomer goes, then where whoever was there goes, and so on to a free room.</param>
    /// <returns>How many rooms the way has; 0 = there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(int topic, int slot, int leaving, int[] way)
    {
        way[0] = leaving >= 0 && wall.Fits(topic, leaving) ? leaving : CheapestFree(topic, slot);
        return way[0] >= 0 ? 1 : FindWay(topic, slot, leaving, way);
    }

    /// <summary>What the rooms on a way cost more than now, the newcomer's among them.</summary>
    public int PriceOfWay(int topic, int slot, int[] way, int length)
    {
        if (!wall.HasRoomCosts)
        {
            return 0;
        }

        int price = PriceOf(topic, way[0]);
        for (int i = 1; i < length; i++)
        {
            int mover = occupant[(slot * rooms) + way[i - 1]];
            price += PriceOf(mover, way[i]) - PriceOf(mover, way[i - 1]);
        }

        return price;
    }

    /// <summary>Goes a way from its end, so that each room is free when it is taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Go(int topic, int slot, int[] way, int length)
    {
        for (int i = length - 1; i > 0; i--)
        {
            int mover = occupant[(slot * rooms) + way[i - 1]];
            Unseat(mover, slot);
            Seat(mover, slot, way[i]);
        }

        Seat(topic, slot, way[0]);
    }

    private int CheapestFree(int topic, int slot)
    {
        int best = -1;
        int bestPrice = int.MaxValue;
        for (int w = 0; w < words; w++)
        {
            for (ulong fitting = wall.Fit[(topic * words) + w] & free[(slot * words) + w]; fitting != 0; fitting &= fitting - 1)
            {
                int room = (w << 6) + BitOperations.TrailingZeroCount(fitting);
                int price = PriceOf(topic, room);
                if (price < bestPrice)
                {
                    (best, bestPrice) = (room, price);
                }

                if (!wall.HasRoomCosts)
                {
                    return best;
                }
            }
        }

        return best;
    }

    /// <summary>Breadth first over the rooms of the slot, so that as few as possible change rooms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindWay(int topic, int slot, int leaving, int[] way)
    {
        Span<ulong> unseen = stackalloc ulong[words];
        wall.Open.AsSpan(slot * words, words).CopyTo(unseen);
        int head = 0;
        int tail = 0;
        int current = topic;
        int currentRoom = -1;
        while (true)
        {
            for (int w = 0; w < words; w++)
            {
                for (ulong next = wall.Fit[(current * words) + w] & unseen[w]; next != 0; next &= next - 1)
                {
                    int room = (w << 6) + BitOperations.TrailingZeroCount(next);
                    unseen[w] &= ~(1UL << (room & 63));
                    int there = occupant[(slot * rooms) + room];
                    from[room] = currentRoom;
                    if (there == Free || room == leaving)
                    {
                        return Trace(room, way);
                    }

                    if (there >= 0 && !wall.IsFixed[there])
                    {
                        queue[tail++] = room;
                    }
                }
            }

            if (head == tail)
            {
                return 0;
            }

            currentRoom = queue[head++];
            current = occupant[(slot * rooms) + currentRoom];
        }
    }

    private int Trace(int last, int[] way)
    {
        int length = 0;
        for (int room = last; room >= 0; room = from[room])
        {
            way[length++] = room;
        }

        way.AsSpan(0, length).Reverse();
        return length;
    }
}
