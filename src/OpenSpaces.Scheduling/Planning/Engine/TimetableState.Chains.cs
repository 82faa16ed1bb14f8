using System.Numerics;

namespace OpenSpaces.Scheduling;

internal sealed partial class TimetableState
{
    private readonly int[] chain;
    private readonly int[] oldRooms;
    private int chained;

    /// <summary>
    /// Offers a topic another cell. Whoever clashes there changes places with it, whoever clashes with those too, and so on: a Kempe chain, after which nobody clashes who did not before.
    /// </summary>
    /// <param name="topic">A topic.</param>
    /// <param name="slot">The cell's time slot.</param>
    /// <param name="room">The cell's room.</param>
    /// <param name="changes">Whether whoever stands in the cell goes the other way; otherwise it takes any room of that slot.</param>
    /// <param name="most">The most that the timetable may get dearer.</param>
    /// <returns>Whether it was done.</returns>
    public bool Offer(int topic, int slot, int room, bool changes, int most)
    {
        int here = slotOf[topic];
        if (here == slots || here == slot || IsBlocked(topic, slot))
        {
            return false;
        }

        chained = 0;
        Chain(topic);
        if (changes && rooms.OccupantOf(slot, room) is >= 0 and var there)
        {
            if (IsBlocked(there, here))
            {
                return false;
            }

            Chain(there);
        }

        if (!Close(here, slot))
        {
            Unchain(here, slot);
            return false;
        }

        bool holds = OrdersHoldAfter(here, slot);
        int dearer = holds && isCounting ? Price(here, slot) : 0;
        bool isDone = holds && dearer <= most && MoveChain(here, slot);
        Unchain(here, slot);
        cost += isDone ? dearer : 0;
        return isDone;
    }

    private void Chain(int topic) => chain[chained++] = topic;

    /// <summary>Adds to the chain whoever clashes with it, until nobody is left; the chained are lifted out of the sets meanwhile.</summary>
    /// <returns>False if one of them may not go where it would have to.</returns>
    private bool Close(int here, int there)
    {
        for (int i = 0; i < chained; i++)
        {
            int slot = slotOf[chain[i]];
            within[(slot * words) + (chain[i] >> 6)] &= ~(1UL << (chain[i] & 63));
        }

        for (int i = 0; i < chained; i++)
        {
            int topic = chain[i];
            (int from, int to) = slotOf[topic] == here ? (here, there) : (there, here);
            for (int w = 0; w < words; w++)
            {
                ulong clash = clashes[(topic * words) + w] & within[(to * words) + w];
                if ((clash & blocked[(from * words) + w]) != 0)
                {
                    return false;
                }

                within[(to * words) + w] &= ~clash;
                for (; clash != 0; clash &= clash - 1)
                {
                    Chain((w << 6) + BitOperations.TrailingZeroCount(clash));
                }
            }
        }

        return true;
    }

    /// <summary>Puts the chained back into the sets, of the slots that they are in now.</summary>
    private void Unchain(int here, int there)
    {
        for (int i = 0; i < chained; i++)
        {
            within[(slotOf[chain[i]] * words) + (chain[i] >> 6)] |= 1UL << (chain[i] & 63);
        }
    }

    private int Price(int here, int there)
    {
        int price = 0;
        for (int i = 0; i < chained; i++)
        {
            int topic = chain[i];
            (int from, int to) = slotOf[topic] == here ? (here, there) : (there, here);
            price += wall.SlotCost[(to * topics) + topic] - wall.SlotCost[(from * topics) + topic] + days.PriceOfMove(wall.VotersOf(topic), from, to);
        }

        return price;
    }

    private bool OrdersHoldAfter(int here, int there)
    {
        for (int i = 0; i < chained; i++)
        {
            foreach (PlanningOrder order in orderOf[chain[i]])
            {
                int before = After(order.Before);
                int after = After(order.After);
                if (before < slots && after < slots && wall.Problem.TimeSlots[before].End > wall.Problem.TimeSlots[after].Start)
                {
                    return false;
                }
            }
        }

        return true;

        int After(int topic) => !IsChained(topic) ? slotOf[topic] : slotOf[topic] == here ? there : here;
    }

    private bool IsChained(int topic) => Array.IndexOf(chain, topic, 0, chained) >= 0;

    /// <summary>Seats everybody anew; all or nothing.</summary>
    private bool MoveChain(int here, int there)
    {
        for (int r = 0; r < wall.Rooms; r++)
        {
            oldRooms[r] = rooms.OccupantOf(here, r);
            oldRooms[wall.Rooms + r] = rooms.OccupantOf(there, r);
        }

        for (int i = 0; i < chained; i++)
        {
            rooms.Unseat(chain[i], slotOf[chain[i]]);
        }

        for (int i = 0; i < chained; i++)
        {
            int to = slotOf[chain[i]] == here ? there : here;
            int length = rooms.Find(chain[i], to, -1, way);
            if (length == 0)
            {
                Clear(here);
                Clear(there);
                SeatAsBefore(here, 0);
                SeatAsBefore(there, wall.Rooms);
                return false;
            }

            rooms.Go(chain[i], to, way, length);
        }

        for (int i = 0; i < chained; i++)
        {
            Cross(chain[i], here, there);
        }

        return true;
    }

    /// <summary>The days of whoever goes one way, and has nothing that goes the other way.</summary>
    private void Cross(int topic, int here, int there)
    {
        (int from, int to) = slotOf[topic] == here ? (here, there) : (there, here);
        if (isCounting)
        {
            days.Remove(wall.VotersOf(topic), from);
            days.Add(wall.VotersOf(topic), to);
        }

        slotOf[topic] = to;
    }

    private void Clear(int slot)
    {
        for (int r = 0; r < wall.Rooms; r++)
        {
            if (rooms.OccupantOf(slot, r) is >= 0 and var there)
            {
                rooms.Unseat(there, slot);
            }
        }
    }

    private void SeatAsBefore(int slot, int at)
    {
        for (int r = 0; r < wall.Rooms; r++)
        {
            if (oldRooms[at + r] >= 0)
            {
                rooms.Seat(oldRooms[at + r], slot, r);
            }
        }
    }
}
