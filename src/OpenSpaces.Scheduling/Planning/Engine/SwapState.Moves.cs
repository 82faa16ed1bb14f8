using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

internal sealed partial class SwapState
{
    private readonly SharedInterest shared;
    private readonly PlanningOrder[][] orderOf;

    /// <summary>Offers a topic the cells of a time slot, one after the other, until one is taken: where another topic is, the two change time slots.</summary>
    /// <param name="topic">A topic that is not fixed.</param>
    /// <param name="there">The time slot.</param>
    /// <param name="first">The room to begin with.</param>
    /// <param name="most">For each offer, the most that the board may get dearer.</param>
    /// <returns>Whether one was taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Offer(int topic, int there, int first, ReadOnlySpan<int> most)
    {
        unchecked
        {
            int here = slotOf[topic];
            if (here == there)
            {
                return wall.HasRoomCosts && OfferRooms(topic, there, first, most);
            }

            ref int hereRow = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gain), here * topics);
            ref int thereRow = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(gain), there * topics);
            ref int occupants = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(book.Occupants), there * rooms);
            ref ushort pairs = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(shared.Pairs), (nint)topic * topics);
            int alone = Unsafe.Add(ref thereRow, topic) - Unsafe.Add(ref hereRow, topic);
            int room = first;
            foreach (int limit in most)
            {
                int other = Unsafe.Add(ref occupants, room);
                room = room + 1 == rooms ? 0 : room + 1;
                if (other < 0)
                {
                    if (other == RoomBook.Free && alone <= limit && OfferMove(topic, here, there, alone, limit))
                    {
                        return true;
                    }

                    continue;
                }

                int dearer = alone + Unsafe.Add(ref hereRow, other) - Unsafe.Add(ref thereRow, other);
                int pair = Unsafe.Add(ref pairs, other);
                if (dearer - MostShared(pair) <= limit && OfferSwap(topic, other, here, there, dearer, pair, limit))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>No correction is larger than this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MostShared(int pair) => pair >= SharedInterest.LinkedBit ? int.MaxValue >> 1 : 2 * pair * weight;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool OfferSwap(int topic, int other, int here, int there, int dearer, int pair, int most)
    {
        unchecked
        {
            if (wall.IsFixed[other])
            {
                return false;
            }

            if (pair != 0)
            {
                // Each finds the other gone: the attendees who want both and no third there lose nothing by it.
                dearer -= attendance.Common(topic, other, here, there) * weight;
                if (pair >= SharedInterest.LinkedBit)
                {
                    dearer -= ((here < slots ? 1 : 0) + (there < slots ? 1 : 0)) * shared.Link(topic, other);
                }

                if (dearer > most)
                {
                    return false;
                }
            }

            if (!OrdersHold(topic, there, other, here))
            {
                return false;
            }

            return SwapInRooms(topic, other, here, there, dearer, most);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SwapInRooms(int topic, int other, int here, int there, int dearer, int most)
    {
        int room = book.RoomOf(topic);
        int otherRoom = book.RoomOf(other);
        int length = book.Find(topic, there, otherRoom, path);
        int lengthOther = 0;
        if (length == 0 || (here < slots && (lengthOther = book.Find(other, here, room, pathOther)) == 0))
        {
            return false;
        }

        if (wall.HasRoomCosts)
        {
            dearer += PriceOfSwap(topic, other, here, there, length, lengthOther);
            if (dearer > most)
            {
                return false;
            }
        }

        Open(here);
        Open(there);
        book.Unseat(other, there);
        Leave(other);
        if (here < slots)
        {
            book.Unseat(topic, here);
        }

        Leave(topic);
        Enter(topic, there);
        book.Go(topic, there, path, length);
        Enter(other, here);
        if (here < slots)
        {
            book.Go(other, here, pathOther, lengthOther);
        }

        Settle(here);
        Settle(there);

        cost += dearer;
        return true;
    }

    /// <summary>Whoever leaves is on neither way, but for the last room of each.</summary>
    private int PriceOfSwap(int topic, int other, int here, int there, int length, int lengthOther) =>
        book.PriceOfWay(topic, there, path, length) - book.PriceOf(other, book.RoomOf(other))
        + (here < slots ? book.PriceOfWay(other, here, pathOther, lengthOther) - book.PriceOf(topic, book.RoomOf(topic)) : 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool OfferMove(int topic, int here, int there, int dearer, int most)
    {
        if (!OrdersHold(topic, there, -1, -1))
        {
            return false;
        }

        int length = book.Find(topic, there, -1, path);
        if (length == 0)
        {
            return false;
        }

        dearer += book.PriceOfWay(topic, there, path, length) - book.PriceOf(topic, book.RoomOf(topic));
        if (dearer > most)
        {
            return false;
        }

        if (here < slots)
        {
            book.Unseat(topic, here);
        }

        Open(here);
        Open(there);
        Leave(topic);
        Enter(topic, there);
        Settle(here);
        Settle(there);
        book.Go(topic, there, path, length);
        cost += dearer;
        return true;
    }

    private bool OfferRooms(int topic, int slot, int first, ReadOnlySpan<int> most)
    {
        for (int i = 0; i < most.Length && slot < slots; i++)
        {
            if (OfferRoom(topic, slot, (first + i) % rooms, most[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Changes rooms within a time slot.</summary>
    private bool OfferRoom(int topic, int slot, int next, int most)
    {
        int other = book.OccupantOf(slot, next);
        int room = book.RoomOf(topic);
        if (other == topic || other == RoomBook.Closed || !wall.Fits(topic, next)
            || (other >= 0 && (wall.IsFixed[other] || !wall.Fits(other, room))))
        {
            return false;
        }

        int dearer = book.PriceOf(topic, next) - book.PriceOf(topic, room) + (other < 0 ? 0 : book.PriceOf(other, room) - book.PriceOf(other, next));
        if (dearer > most)
        {
            return false;
        }

        book.Unseat(topic, slot);
        if (other >= 0)
        {
            book.Unseat(other, slot);
            book.Seat(other, slot, room);
        }

        book.Seat(topic, slot, next);
        cost += dearer;
        return true;
    }

    /// <summary>Whether part 2 still comes after part 1 if the topic goes there, and the other one elsewhere.</summary>
    private bool OrdersHold(int topic, int there, int other, int here)
    {
        if (orderOf.Length == 0)
        {
            return true;
        }

        return Holds(topic) && (other < 0 || Holds(other));

        bool Holds(int mover)
        {
            foreach (PlanningOrder order in orderOf[mover])
            {
                int before = SlotAfterwards(order.Before);
                int after = SlotAfterwards(order.After);
                if (before < slots && after < slots && wall.Problem.TimeSlots[before].End > wall.Problem.TimeSlots[after].Start)
                {
                    return false;
                }
            }

            return true;
        }

        int SlotAfterwards(int t) => t == topic ? there : t == other ? here : slotOf[t];
    }

    private static PlanningOrder[][] OrdersOf(WallTables wall) =>
        [.. Enumerable.Range(0, wall.Topics).Select(t => wall.Orders.Where(order => order.Before == t || order.After == t).ToArray())];
}
