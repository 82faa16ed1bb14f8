using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Looks for cells that would do instead.</summary>
internal static class FreeCells
{
    private const int Few = 3;

    /// <summary>Up to three free cells nearest in time (the later of two as near), the same room first, then in the order of rooms.</summary>
    /// <remarks>Walks outwards over the time slots and skips full ones by their count, so that a full board costs its slots and not its sessions.</remarks>
    public static ImmutableArray<Cell> Nearest(Hearing hearing, PostedProposal posted, Cell wanted, int length)
    {
        Grid grid = hearing.Grid;
        var found = ImmutableArray.CreateBuilder<Cell>(Few);
        Instant start = grid.IntervalOf(wanted.TimeSlot).Start;
        int after = grid.IndexOf(wanted.TimeSlot);
        int before = after - 1;
        while (found.Count < Few && (before >= 0 || after < grid.TimeSlots.Length))
        {
            bool later = before < 0
                || (after < grid.TimeSlots.Length && grid.IntervalOf(grid.TimeSlots[after].Id).Start - start <= start - grid.IntervalOf(grid.TimeSlots[before].Id).Start);
            AddFree(hearing, posted, grid.TimeSlots[later ? after++ : before--], wanted.Room, length, found);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Whether the proposal could stand there: free, open, for sessions, in time, at no time its card calls impossible, with what the room must have, its hosts free, and whoever
    /// asks may ask for it.
    /// </summary>
    public static bool Fits(Hearing hearing, PostedProposal posted, Cell cell, int length)
    {
        Room room = hearing.Grid.FindRoom(cell.Room)!;
        ImmutableArray<Cell> cells = hearing.Grid.CellsFrom(cell, length);
        return !cells.IsEmpty
            && room.Has(posted.Proposal.FeaturesNeeded)
            && cells.All(covered => IsOpen(hearing.Draft, covered) && PlacementRules.IsAvailable(room, hearing.Grid.FindTimeSlot(covered.TimeSlot)!)
                && ClaimRules.MayAsk(hearing, covered) && !posted.Proposal.Times.Impossible.Contains(covered.TimeSlot))
            && posted.Proposal.Hosts.All(host => PlacementRules.FindClash(hearing.Draft, posted.Id, host, cells, leaving: default) is null);
    }

    /// <summary>Whether nothing stands there and nobody closed or froze it, or waits for a verdict about it.</summary>
    public static bool IsOpen(BoardDraft draft, Cell cell) =>
        !draft.Occupants.TryGet(cell, out _) && !draft.Closures.TryGet(cell, out _) && !draft.Freezes.TryGet(cell.TimeSlot, out _)
        && draft.ClaimantsOf(cell).IsEmpty;

    private static void AddFree(
        Hearing hearing, PostedProposal posted, TimeSlot timeSlot, RoomId first, int length, ImmutableArray<Cell>.Builder found)
    {
        Grid grid = hearing.Grid;
        int rooms = timeSlot.Rooms.IsEmpty ? grid.Rooms.Length : timeSlot.Rooms.Length;
        if (timeSlot.Kind != TimeSlotKind.OpenSpace || grid.IntervalOf(timeSlot.Id).End <= hearing.Now || hearing.Draft.TakenCellsIn(timeSlot.Id) >= rooms)
        {
            return;
        }

        foreach (RoomId room in grid.Rooms.Select(room => room.Id).Prepend(first))
        {
            var cell = new Cell(room, timeSlot.Id);
            if (found.Count < Few && timeSlot.ExistsIn(room) && !found.Contains(cell) && Fits(hearing, posted, cell, length))
            {
                found.Add(cell);
            }
        }
    }
}
