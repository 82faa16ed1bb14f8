using System.Numerics;

namespace OpenSpaces.Scheduling;

internal sealed partial class TimetableState
{
    private const long Never = 1L << 40;

    // A topic that waits weighs more the longer it does, until lighter ones make way (as in Morris, 1993); where a topic lost its cell, it does not come back at once.
    private readonly int[] weights;
    private readonly long[] tabuUntil;
    private readonly List<int> inTheWay = [];
    private readonly int[] way = new int[1_001];
    private long filled;

    /// <summary>Puts one that waits into the slot where the lightest are in its way, if they are no heavier than it; they wait instead.</summary>
    public void PutOne(ref Xoshiro random)
    {
        filled++;
        int which = random.Below(waiting.Count);
        int topic = waiting[which];
        int best = -1;
        long least = long.MaxValue;
        int equals = 1;
        for (int s = 0; s < slots; s++)
        {
            if (!MayBe(topic, s) || !CanBeCleared(topic, s))
            {
                continue;
            }

            long weight = WeightInTheWay(topic, s, least);
            weight += tabuUntil[(s * topics) + topic] > filled && weight > 0 ? 1_000_000 : 0;
            if (weight < least || (weight == least && random.Below(++equals) == 0))
            {
                equals = weight < least ? 1 : equals;
                (best, least) = (s, weight);
            }
        }

        if (best < 0 || least > weights[topic])
        {
            weights[topic]++;
            return;
        }

        waiting[which] = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        ListInTheWay(topic, best);
        foreach (int other in inTheWay)
        {
            Evict(other, ref random);
        }

        Enter(topic, best);
        rooms.Go(topic, best, way, rooms.Find(topic, best, -1, way));
    }

    private void Evict(int topic, ref Xoshiro random)
    {
        int slot = slotOf[topic];
        Leave(topic);
        waiting.Add(topic);
        tabuUntil[(slot * topics) + topic] = filled + 8 + waiting.Count + random.Below(10);
    }

    private long WeightInTheWay(int topic, int slot, long least)
    {
        long weight = 0;
        int count = 0;
        for (int w = 0; w < words; w++)
        {
            for (ulong clash = clashes[(topic * words) + w] & within[(slot * words) + w]; clash != 0; clash &= clash - 1)
            {
                int other = (w << 6) + BitOperations.TrailingZeroCount(clash);
                weight += wall.IsFixed[other] ? Never : weights[other];
                count++;
                if (weight > least)
                {
                    return weight;
                }
            }
        }

        foreach (PlanningOrder order in orderOf[topic])
        {
            int other = order.Before == topic ? order.After : order.Before;
            if (!Holds(order, topic, slot))
            {
                weight += wall.IsFixed[other] ? Never : weights[other];
            }
        }

        if (count == 0 && rooms.Find(topic, slot, -1, way) == 0)
        {
            int lightest = LightestInRoom(topic, slot);
            weight += lightest < 0 ? Never : weights[lightest];
        }

        return weight;
    }

    private void ListInTheWay(int topic, int slot)
    {
        inTheWay.Clear();
        for (int w = 0; w < words; w++)
        {
            for (ulong clash = clashes[(topic * words) + w] & within[(slot * words) + w]; clash != 0; clash &= clash - 1)
            {
                inTheWay.Add((w << 6) + BitOperations.TrailingZeroCount(clash));
            }
        }

        foreach (PlanningOrder order in orderOf[topic])
        {
            int other = order.Before == topic ? order.After : order.Before;
            if (!Holds(order, topic, slot) && !inTheWay.Contains(other))
            {
                inTheWay.Add(other);
            }
        }

        // Whoever clashes leaves rooms behind, but perhaps none that fits.
        foreach (int other in inTheWay.Where(other => slotOf[other] == slot))
        {
            if (wall.Fits(topic, rooms.RoomOf(other)))
            {
                return;
            }
        }

        if (rooms.Find(topic, slot, -1, way) == 0 && LightestInRoom(topic, slot) is >= 0 and var lightest && !inTheWay.Contains(lightest))
        {
            inTheWay.Add(lightest);
        }
    }

    /// <summary>Whether the topic fits into a room of the slot that is free, or whose topic can be moved.</summary>
    private bool CanBeCleared(int topic, int slot)
    {
        for (int r = 0; r < wall.Rooms; r++)
        {
            int there = rooms.OccupantOf(slot, r);
            if (wall.Fits(topic, r) && (there == RoomBook.Free || (there >= 0 && !wall.IsFixed[there])))
            {
                return true;
            }
        }

        return false;
    }

    private int LightestInRoom(int topic, int slot)
    {
        int lightest = -1;
        for (int r = 0; r < wall.Rooms; r++)
        {
            int there = rooms.OccupantOf(slot, r);
            if (there >= 0 && wall.Fits(topic, r) && !wall.IsFixed[there] && (lightest < 0 || weights[there] < weights[lightest]))
            {
                lightest = there;
            }
        }

        return lightest;
    }
}
