using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>A time as the bound sees it: who may be there, at what cost, in which of its rooms; and how many times there are like it.</summary>
/// <remarks>Where slots overlap or sessions are long, nothing is known of a time but how many cells it has at most, which only lowers the bound.</remarks>
internal sealed class PricedTime
{
    private PricedTime(int size, ulong open, long[] costs, byte[] rooms) => (Size, Open, Costs, Rooms) = (size, open, costs, rooms);

    /// <summary>How many topics can be there at most.</summary>
    public int Size { get; }

    /// <summary>The topics that may be there, a bit each.</summary>
    public ulong Open { get; }

    /// <summary>What each costs there at least, whoever else is there.</summary>
    public long[] Costs { get; }

    /// <summary>For each topic, which of the rooms it can have, a bit each; 0 = it takes none of them. Empty = rooms do not matter.</summary>
    public byte[] Rooms { get; }

    /// <summary>How many times there are like it.</summary>
    public int Count { get; private set; } = 1;

    public static PricedTime[] Of(WallTables wall)
    {
        ulong all = wall.Topics == 64 ? ulong.MaxValue : (1UL << wall.Topics) - 1;
        if (!wall.IsPlain || wall.Rooms > 8)
        {
            return [new PricedTime(BestSet.MostAtOnce(wall), all, new long[wall.Topics], []) { Count = wall.Times }];
        }

        var times = new List<PricedTime>();
        for (int s = 0; s < wall.Slots; s++)
        {
            PricedTime time = OfSlot(wall, s);
            if (times.Find(time.IsLike) is { } known)
            {
                known.Count++;
            }
            else
            {
                times.Add(time);
            }
        }

        return [.. times];
    }

    private static PricedTime OfSlot(WallTables wall, int slot)
    {
        ulong open = 0;
        long[] costs = new long[wall.Topics];
        byte[] rooms = new byte[wall.Topics];
        int besides = 0;
        for (int t = 0; t < wall.Topics; t++)
        {
            costs[t] = wall.SlotCost[(slot * wall.Topics) + t];
            PlanSpot start = wall.Problem.Topics[t].Start;
            if (wall.IsFixed[t])
            {
                // Whatever is fixed is there for certain, in a closed cell too: so it takes no room from the others here.
                open |= start.IsPlaced && start.TimeSlot == slot ? 1UL << t : 0;
                besides += start.IsPlaced && start.TimeSlot == slot && !wall.IsOpen(slot, start.Room) ? 1 : 0;
                continue;
            }

            rooms[t] = (byte)(wall.Rooms == 0 ? 0 : wall.Fit[t] & wall.Open[slot]);
            open |= rooms[t] != 0 && costs[t] < WallTables.Forbidden ? 1UL << t : 0;
            costs[t] += wall.HasRoomCosts && rooms[t] != 0 ? Enumerable.Range(0, wall.Rooms).Where(r => (rooms[t] >> r & 1) != 0).Min(r => wall.RoomCost[(t * wall.Rooms) + r]) : 0;
        }

        int cells = wall.Rooms == 0 ? 0 : BitOperations.PopCount(wall.Open[slot]);
        return new PricedTime(Math.Min(wall.Topics, cells + besides), open, costs, rooms);
    }

    private bool IsLike(PricedTime other) =>
        Size == other.Size && Open == other.Open && Costs.AsSpan().SequenceEqual(other.Costs) && Rooms.AsSpan().SequenceEqual(other.Rooms);
}
