using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A day of an agenda as it hangs on the wall: a row for each start, a column for each room.</summary>
/// <param name="Day">The day on the venue's calendar.</param>
/// <param name="Rooms">The rooms in which something can be that day, in the grid's order; then those that are gone from it and had sessions.</param>
/// <param name="Rows">The rows by time.</param>
internal sealed record DayWall(LocalDate Day, ImmutableArray<(RoomId Id, string Name)> Rooms, ImmutableArray<WallRow> Rows)
{
    /// <summary>The days with slots or sessions, in order. Linear in the sessions, and in slots × rooms of each day.</summary>
    public static IEnumerable<DayWall> Of(Agenda agenda)
    {
        ILookup<LocalDate, Session> sessions = agenda.Sessions.ToLookup(session => session.Start.Date);
        ILookup<LocalDate, TimeSlot> slots = agenda.Grid.TimeSlots.ToLookup(slot => slot.Day);
        return agenda.Grid.Days.Concat(sessions.Select(day => day.Key)).Distinct().Order().Select(day => Of(agenda, day, [.. sessions[day]], [.. slots[day]]));
    }

    public bool Equals(DayWall? other) =>
        other is not null && Day == other.Day && Rooms.AsSpan().SequenceEqual(other.Rooms.AsSpan()) && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    public override int GetHashCode() => Day.GetHashCode();

    private static DayWall Of(Agenda agenda, LocalDate day, ImmutableArray<Session> sessions, ImmutableArray<TimeSlot> slots)
    {
        var used = sessions.Select(session => session.Cell.Room).ToHashSet();
        ImmutableArray<(RoomId Id, string Name)> rooms =
        [
            .. agenda.Grid.Rooms.Where(room => used.Contains(room.Id) || slots.Any(slot => slot.ExistsIn(room.Id))).Select(room => (room.Id, room.Name)),
            .. sessions.Where(session => agenda.Grid.FindRoom(session.Cell.Room) is null).Select(session => (session.Cell.Room, session.RoomName)).DistinctBy(room => room.Room),
        ];
        ILookup<Instant, Session> starting = sessions.ToLookup(session => session.Interval.Start);
        ILookup<Instant, TimeSlot> offered = slots.ToLookup(slot => agenda.Grid.IntervalOf(slot.Id).Start);
        var running = new Dictionary<RoomId, Session>();
        var rows = ImmutableArray.CreateBuilder<WallRow>();
        foreach (Instant start in starting.Select(at => at.Key).Concat(offered.Select(at => at.Key)).Distinct().Order())
        {
            ILookup<RoomId, Session> here = starting[start].ToLookup(session => session.Cell.Room);
            ImmutableArray<TimeSlot> now = [.. offered[start]];
            rows.Add(WallRow.Of(agenda, start, now, [.. rooms.Select(room => CellOf(room.Id, start, here, now, running))]));
        }

        return new DayWall(day, rooms, rows.ToImmutable());
    }

    private static WallCell CellOf(RoomId room, Instant start, ILookup<RoomId, Session> starting, ImmutableArray<TimeSlot> offered, Dictionary<RoomId, Session> running)
    {
        ImmutableArray<Session> sessions = [.. starting[room]];
        Session? goesOn = running.TryGetValue(room, out Session? before) && before.Interval.End > start ? before : null;
        if (!sessions.IsEmpty)
        {
            running[room] = sessions.MaxBy(session => session.Interval.End)!;
        }

        TimeSlot? slot = offered.FirstOrDefault(slot => slot.ExistsIn(room));
        return new WallCell(sessions, goesOn, IsOpen: slot?.Kind == TimeSlotKind.OpenSpace, slot is { Kind: not TimeSlotKind.OpenSpace } ? WallRow.NameOf(slot) : "");
    }
}
