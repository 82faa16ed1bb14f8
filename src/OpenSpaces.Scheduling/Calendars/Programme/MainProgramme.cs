using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The main conference's programme, beside which a board runs.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class MainProgramme
{
    private MainProgramme(ImmutableArray<ProgrammeEvent> events) => Events = events;

    /// <summary>Nothing takes place.</summary>
    public static MainProgramme Empty { get; } = new([]);

    /// <summary>What takes place, by start, then by end, then by title.</summary>
    public ImmutableArray<ProgrammeEvent> Events { get; }

    /// <summary>Makes a programme.</summary>
    /// <param name="events">What takes place, in any order.</param>
    /// <returns>The programme.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    public static MainProgramme Of(IEnumerable<ProgrammeEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new MainProgramme([.. events.OrderBy(e => e.Start.ToInstant()).ThenBy(e => e.End.ToInstant()).ThenBy(e => e.Title, StringComparer.Ordinal)]);
    }

    /// <summary>What runs during some time, beside a session for example.</summary>
    /// <param name="time">The time; what ends when it starts, or starts when it ends, does not run in it.</param>
    /// <returns>The events by start; those of whole days are not among them. Linear in the programme.</returns>
    public ImmutableArray<ProgrammeEvent> During(Interval time) => [.. Events.Where(e => !e.IsAllDay && Overlap(e.Interval, time))];

    /// <summary>Who is bound by the programme and when, for <see cref="BoardSurroundings.Programme"/>: a host who also speaks is warned.</summary>
    /// <param name="names">What people of the board are called. Names are compared without case and without double blanks; where two people have one name, both are meant.</param>
    /// <returns>The duties in order of the programme.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public ImmutableArray<ProgrammeDuty> DutiesOf(IReadOnlyDictionary<PersonId, string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ILookup<string, PersonId> people = names.ToLookup(name => Folded(name.Value), name => name.Key, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from e in Events
               where !e.IsAllDay
               from speaker in e.Speakers
               from person in people[Folded(speaker)].OrderBy(person => person.Value, StringComparer.Ordinal)
               select new ProgrammeDuty(person, e.Interval, e.Title),
        ];
    }

    /// <summary>The cells of a board that could be closed because everybody is meant to be elsewhere, such as Hall 3 during keynotes.</summary>
    /// <param name="board">The board; nothing on it changes. Close them with <see cref="Board.CloseCell"/>, the reason in the stamp.</param>
    /// <param name="during">During which events; null = <see cref="ProgrammeEvent.IsPlenary"/>.</param>
    /// <returns>Each cell for sessions that overlaps such an event and is not closed yet, by start, then by the order of rooms, with the first such event's title as the reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public ImmutableArray<Closure> SuggestClosures(Board board, Func<ProgrammeEvent, bool>? during = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        ProgrammeEvent[] meant = [.. Events.Where(e => !e.IsAllDay && (during is null ? e.IsPlenary : during(e)))];
        HashSet<Cell> closed = [.. board.Closures.Select(closure => closure.Cell)];
        return
        [
            .. from timeSlot in board.Grid.TimeSlots
               where timeSlot.Kind == TimeSlotKind.OpenSpace
               let because = meant.FirstOrDefault(e => Overlap(e.Interval, board.Grid.IntervalOf(timeSlot.Id)))
               where because is not null
               from room in board.Grid.Rooms
               let cell = new Cell(room.Id, timeSlot.Id)
               where timeSlot.ExistsIn(room.Id) && !closed.Contains(cell)
               select new Closure(cell, because.Title),
        ];
    }

    /// <summary>The cells of a board that the programme itself needs, because something of it is in the room of that name.</summary>
    /// <param name="board">The board; nothing on it changes. Close them with <see cref="Board.CloseCell"/>, the reason in the stamp.</param>
    /// <returns>
    /// Each cell for sessions whose room has such an event during it and that is not closed yet, by start, then by the order of rooms, with the first such event's title as the
    /// reason. Names of rooms are compared without case and without double blanks; events of whole days need no cell.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public ImmutableArray<Closure> SuggestRoomClosures(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        ILookup<string, ProgrammeEvent> held = Events.Where(e => !e.IsAllDay && e.Room.Length > 0).ToLookup(e => Folded(e.Room), StringComparer.OrdinalIgnoreCase);
        HashSet<Cell> closed = [.. board.Closures.Select(closure => closure.Cell)];
        return
        [
            .. from timeSlot in board.Grid.TimeSlots
               where timeSlot.Kind == TimeSlotKind.OpenSpace
               from room in board.Grid.Rooms
               let cell = new Cell(room.Id, timeSlot.Id)
               where timeSlot.ExistsIn(room.Id) && !closed.Contains(cell)
               let because = held[Folded(room.Name)].FirstOrDefault(e => Overlap(e.Interval, board.Grid.IntervalOf(timeSlot.Id)))
               where because is not null
               select new Closure(cell, because.Title),
        ];
    }

    private static bool Overlap(Interval one, Interval other) => (!other.HasEnd || one.Start < other.End) && (!other.HasStart || other.Start < one.End);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
