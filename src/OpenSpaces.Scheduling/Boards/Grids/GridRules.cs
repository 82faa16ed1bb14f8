using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What makes rooms and time slots a grid; each breach is the programmer's and throws.</summary>
internal static class GridRules
{
    public static void Check(ImmutableArray<Room> rooms, ImmutableArray<TimeSlot> slots, ImmutableArray<Interval> intervals)
    {
        Require(rooms.Length <= Grid.MaxRooms, $"A grid has at most {Grid.MaxRooms} rooms; these are {rooms.Length}.");
        Require(slots.Length <= Grid.MaxTimeSlots, $"A grid has at most {Grid.MaxTimeSlots} time slots; these are {slots.Length}.");
        var known = new HashSet<RoomId>();
        foreach (Room room in rooms)
        {
            Require(room.Id != default, $"The room \"{room.Name}\" has no id.");
            Require(known.Add(room.Id), $"Two rooms have the id {room.Id}.");
        }

        var seen = new HashSet<TimeSlotId>();
        foreach (TimeSlot slot in slots)
        {
            Require(slot.Id != default, $"The time slot from {slot.Start} has no id.");
            Require(seen.Add(slot.Id), $"Two time slots have the id {slot.Id}.");
            Require(slot.Rooms.All(known.Contains), $"Time slot {slot.Id} names a room that the grid does not have.");
        }

        Duration longest = intervals.Select(interval => interval.Duration).DefaultIfEmpty().Max();
        for (int i = 1; i < slots.Length; i++)
        {
            TimeSlot? overlapping = FirstOverlap(slots, intervals, i, longest);
            Require(overlapping is null, $"Time slots {overlapping?.Id} and {slots[i].Id} overlap in one room.");
        }
    }

    /// <summary>Slots are in order of start: only those before, and none that started longer ago than the longest lasts, can still run when slot i starts.</summary>
    private static TimeSlot? FirstOverlap(ImmutableArray<TimeSlot> slots, ImmutableArray<Interval> intervals, int i, Duration longest)
    {
        for (int j = i - 1; j >= 0 && intervals[i].Start - intervals[j].Start < longest; j--)
        {
            if (intervals[j].End > intervals[i].Start && slots[j].SharesRoomWith(slots[i]))
            {
                return slots[j];
            }
        }

        return null;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
