using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Finds a wall on which as much of a feed as possible can stand as it is.</summary>
internal static class BoardImportPlan
{
    /// <summary>On larger walls a time exists in the rooms that use it only: who looks for an open cell there has other means.</summary>
    private const int MaxOpenCells = 20_000;

    public static BoardImport Make(ImmutableArray<ImportedSession> sessions, ImmutableArray<ImportProblem> read, DateTimeZone zone)
    {
        var problems = new List<ImportProblem>(read);
        ILookup<string, ImportedSession> byPlace = sessions.ToLookup(session => session.Place, StringComparer.OrdinalIgnoreCase);
        var rooms = new Dictionary<string, Room>(StringComparer.OrdinalIgnoreCase);
        var names = new UniqueIds();
        var standing = new HashSet<ImportedSession>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, ImportedSession> place in byPlace.OrderByDescending(place => place.Count() > 1).ThenBy(place => place.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (place.Key.Length == 0)
            {
                problems.AddRange(place.Select(session => Outside(session, "in no place that it names, and waits on the board without a cell")));
                continue;
            }

            if (rooms.Count == Grid.MaxRooms)
            {
                problems.AddRange(place.Select(session => Outside(session, $"in \"{session.Place}\", one place more than a board has, and waits without a cell")));
                continue;
            }

            string name = ImportedText.Room(place.Key);
            rooms.Add(place.Key, new Room(new RoomId(names.Next(name, "place")), name));
            if (place.Count() == 1)
            {
                problems.Add(Outside(place.Single(), $"in \"{name}\", where nothing else does: it has a column of its own"));
            }

            Stand(place, standing, problems, zone);
        }

        KeepTimes(standing, problems);
        Grid grid = MakeGrid(zone, rooms, standing, out Dictionary<(Instant, Instant), TimeSlotId> slots);
        var ids = new UniqueIds();
        var firstByUid = new Dictionary<(string Uid, string Title), ProposalId>();
        var all = ImmutableArray.CreateBuilder<(ImportedSession, ProposalId, ProposalId?, Cell?)>();
        foreach (ImportedSession session in sessions)
        {
            var id = new ProposalId(ids.Next(session.Uid.Length > 0 ? session.Uid : session.Title, "session"));
            ProposalId? repeatOf = session.Uid.Length > 0 && !firstByUid.TryAdd((session.Uid, session.Title), id) ? firstByUid[(session.Uid, session.Title)] : null;
            Cell? cell = standing.Contains(session) ? new Cell(rooms[session.Place].Id, slots[(session.Start, session.End)]) : null;
            all.Add((session, id, repeatOf, cell));
        }

        return new BoardImport(grid, all.ToImmutable(), [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Kind)]);
    }

    /// <summary>In one place, the session that starts first stands, then each that overlaps none that stands.</summary>
    private static void Stand(IEnumerable<ImportedSession> place, HashSet<ImportedSession> standing, List<ImportProblem> problems, DateTimeZone zone)
    {
        ImportedSession? last = null;
        foreach (ImportedSession session in place.OrderBy(session => session.Start).ThenBy(session => session.Line))
        {
            if (last is not null && session.Start < last.End)
            {
                problems.Add(new ImportProblem(ImportProblemKind.DoubleBooked, session.Line,
                    $"{session.Place}, {When(session, zone)}, is double-booked: \"{last.Title}\" ({When(last, zone)}) stands there, and \"{session.Title}\" waits on the board without a cell."));
            }
            else
            {
                standing.Add(session);
                last = session;
            }
        }
    }

    /// <summary>A board has so many times at most; the first ones are kept.</summary>
    private static void KeepTimes(HashSet<ImportedSession> standing, List<ImportProblem> problems)
    {
        HashSet<(Instant, Instant)> kept = [.. standing.Select(session => (session.Start, session.End)).Distinct().Order().Take(Grid.MaxTimeSlots)];
        foreach (ImportedSession session in standing.Where(session => !kept.Contains((session.Start, session.End))).ToList())
        {
            standing.Remove(session);
            problems.Add(Outside(session, "at one time more than a board has, and waits without a cell"));
        }
    }

    /// <summary>A time that two sessions share exists wherever nothing else is then, so that the board has open cells; one that is used once exists in that place only.</summary>
    private static Grid MakeGrid(
        DateTimeZone zone, Dictionary<string, Room> rooms, HashSet<ImportedSession> standing, out Dictionary<(Instant, Instant), TimeSlotId> slots)
    {
        slots = [];
        var names = new UniqueIds();
        var made = new List<TimeSlot>();
        ILookup<RoomId, Interval> used = standing.ToLookup(session => rooms[session.Place].Id, session => new Interval(session.Start, session.End));
        var taken = rooms.Values.ToDictionary(room => room.Id, room => used[room.Id].ToList());
        var times = standing.GroupBy(session => (session.Start, session.End)).OrderByDescending(time => time.Count()).ThenBy(time => time.Key.Start).ThenBy(time => time.Key.End).ToList();
        bool hasOpenCells = (long)rooms.Count * times.Count <= MaxOpenCells;
        foreach (var time in times)
        {
            var interval = new Interval(time.Key.Start, time.Key.End);
            ImmutableArray<RoomId> own = [.. time.Select(session => rooms[session.Place].Id)];
            ImmutableArray<RoomId> where = own.Length == 1 || !hasOpenCells ? own : [.. rooms.Values.Select(room => room.Id).Where(room => own.Contains(room) || IsFree(taken[room], interval))];
            foreach (RoomId room in where.Except(own))
            {
                taken[room].Add(interval);
            }

            ZonedDateTime start = time.Key.Start.InZone(zone);
            ZonedDateTime end = time.Key.End.InZone(zone);
            var id = new TimeSlotId(names.Next(start.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), "slot"));
            slots.Add(time.Key, id);
            made.Add(new TimeSlot(id, start.LocalDateTime, end.LocalDateTime)
            {
                Rooms = where,
                StartOffset = WallClock.OffsetIfAmbiguous(start),
                EndOffset = WallClock.OffsetIfAmbiguous(end),
            });
        }

        return Grid.Create(zone, rooms.Values, made);
    }

    private static bool IsFree(List<Interval> taken, Interval wanted) => !taken.Exists(other => other.Start < wanted.End && wanted.Start < other.End);

    private static ImportProblem Outside(ImportedSession session, string where) =>
        new(ImportProblemKind.OutsideAnyRoom, session.Line, $"\"{session.Title}\" meets {where}.");

    private static string When(ImportedSession session, DateTimeZone zone) =>
        $"{session.Start.InZone(zone).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)}–{session.End.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
