using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The ways people look at an agenda. Pure; each is linear in the sessions.</summary>
public static class AgendaViews
{
    /// <summary>The sessions that start on a day.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="day">The day on the venue's calendar.</param>
    /// <returns>The sessions by start, then by the order of rooms; empty if there is none.</returns>
    public static ImmutableArray<Session> OnDay(this Agenda agenda, LocalDate day) => Those(agenda, session => session.Start.Date == day);

    /// <summary>The sessions in a room.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="room">The room.</param>
    /// <returns>The sessions by start; empty if there is none, or no such room.</returns>
    public static ImmutableArray<Session> InRoom(this Agenda agenda, RoomId room) => Those(agenda, session => session.Cell.Room == room);

    /// <summary>The sessions a person hosts.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="host">The person.</param>
    /// <returns>The sessions by start; empty if there is none.</returns>
    public static ImmutableArray<Session> HostedBy(this Agenda agenda, PersonId host) =>
        Those(agenda, session => session.Hosts.Any(known => known.Id == host));

    /// <summary>What runs at a moment: begun, and not ended.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The sessions by start, then by the order of rooms; empty if none runs.</returns>
    public static ImmutableArray<Session> RunningAt(this Agenda agenda, Instant now) => Those(agenda, session => session.Interval.Contains(now));

    /// <summary>What starts next after a moment: all the sessions with the earliest start that is later.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The sessions by the order of rooms; empty if nothing more starts.</returns>
    public static ImmutableArray<Session> NextAfter(this Agenda agenda, Instant now)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        Instant? next = agenda.Sessions.Select(session => (Instant?)session.Interval.Start).FirstOrDefault(start => start > now);
        return next is null ? [] : Those(agenda, session => session.Interval.Start == next);
    }

    /// <summary>The cells of an agenda in which nothing takes place and sessions could: the board itself knows of closures and claims (<see cref="Board.OpenCells"/>).</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="now">Slots that have ended by then are left out.</param>
    /// <returns>The cells by start, then by the order of rooms.</returns>
    public static ImmutableArray<Cell> EmptyCells(this Agenda agenda, Instant now)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        Grid grid = agenda.Grid;
        ILookup<RoomId, Interval> taken = agenda.Sessions.ToLookup(session => session.Cell.Room, session => session.Interval);
        return
        [
            .. from timeSlot in grid.TimeSlots
               let interval = grid.IntervalOf(timeSlot.Id)
               where timeSlot.Kind == TimeSlotKind.OpenSpace && interval.End > now
               from room in grid.Rooms
               where timeSlot.ExistsIn(room.Id) && !taken[room.Id].Any(other => other.Start < interval.End && interval.Start < other.End)
               select new Cell(room.Id, timeSlot.Id),
        ];
    }

    private static ImmutableArray<Session> Those(Agenda agenda, Func<Session, bool> which)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return [.. agenda.Sessions.Where(which)];
    }
}
