using System.Numerics;

namespace OpenSpaces.Scheduling;

internal sealed partial class TimetableState
{
    private const long Never = 1L << 40;
    private const int MostLooked = 2;

    // A topic that waits weighs more the longer it does, until lighter ones make way (as in Morris, 1993); where a topic lost its cell, it does not come back at once.
    private readonly int[] weights;
    private readonly long[] tabuUntil;
    private readonly List<int> inTheWay = [];
    private readonly int[] way = new int[1_001];
    private long filled;

    /// <summary>Of those that wait, some of them looked at, puts the one into the slot where the lightest are in its way compared with it; they wait instead.</summary>
    /// <remarks>Where nothing gets lighter by it, whoever waits gains weight.</remarks>
    public void PutOne(ref Xoshiro random)
    {
        filled++;
        int looked = Math.Min(waiting.Count, MostLooked);
        int first = random.Below(waiting.Count);
        (int which, int slot) = (-1, -1);
        long least = Never;
        int equals = 1;
        for (int i = 0; i < looked; i++)
        {
            int at = (first + i) % waiting.Count;
            int topic = waiting[at];
            for (int s = 0; s < slots; s++)
            {
                if (IsBlocked(topic, s))
                {
                    continue;
                }

                long dearer = WeightInTheWay(topic, s, least + weights[topic]) - weights[topic];
                if (dearer > least || (dearer > -weights[topic] && tabuUntil[(s * topics) + topic] > filled))
                {
                    continue;
                }

                if (dearer < least || random.Below(++equals) == 0)
                {
                    equals = dearer < least ? 1 : equals;
                    (which, slot, least) = (at, s, dearer);
                }
            }
        }

        if (least >= 0)
        {
            foreach (int topic in waiting)
            {
                weights[topic]++;
            }
        }

        if (which >= 0 && least < Never >> 1)
        {
            PutInstead(which, slot, ref random);
        }
    }

    private void PutInstead(int which, int slot, ref Xoshiro random)
    {
        int topic = waiting[which];
        waiting[which] = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        ListInTheWay(topic, slot);
        foreach (int other in inTheWay)
        {
            Evict(other, ref random);
        }

        Enter(topic, slot);
        rooms.Go(topic, slot, way, rooms.Find(topic, slot, -1, way));
    }

    private void Evict(int topic, ref Xoshiro random)
    {
        int slot = slotOf[topic];
        Leave(topic);
        waiting.Add(topic);
        tabuUntil[(slot * topics) + topic] = filled + (waiting.Count * 3 / 5) + random.Below(10);
    }

    private long WeightInTheWay(int topic, int slot, long most)
    {
        long weight = 0;
        for (int w = 0; w < words; w++)
        {
            for (ulong clash = clashes[(topic * words) + w] & within[(slot * words) + w]; clash != 0; clash &= clash - 1)
            {
                weight += WeightOf((w << 6) + BitOperations.TrailingZeroCount(clash));
                if (weight > most)
                {
                    return weight;
                }
            }
        }

        foreach (PlanningOrder order in orderOf[topic])
        {
            if (!Holds(order, topic, slot))
            {
                weight += WeightOf(order.Before == topic ? order.After : order.Before);
            }
        }

        return weight > most ? weight : weight + (WhoMakesRoom(topic, slot) is >= 0 and var other ? WeightOf(other) : 0) + (cannotMakeRoom ? Never : 0);
    }

    private long WeightOf(int topic) => wall.IsFixed[topic] ? Never : weights[topic];

    private void ListInTheWay(int topic, int slot)
    {
        inTheWay.Clear();
        if (WhoMakesRoom(topic, slot) is >= 0 and var lightest)
        {
            inTheWay.Add(lightest);
        }

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
    }
}
