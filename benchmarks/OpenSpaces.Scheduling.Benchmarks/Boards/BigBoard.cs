using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Boards;

/// <summary>Boards of any size: every proposal has a host and a cell of its own, and one cell in ten stays free.</summary>
internal sealed class BigBoard
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
    private static readonly LocalDate FirstDay = new(2026, 1, 5);

    private BigBoard(Board board, ImmutableArray<BoardEvent> history, ImmutableArray<Cell> free)
    {
        Board = board;
        History = history;
        Free = free;
    }

    public Board Board { get; }

    public ImmutableArray<BoardEvent> History { get; }

    public ImmutableArray<Cell> Free { get; }

    public static Stamp Stamp { get; } = new(new PersonId("facilitator"), Role.Facilitator, FirstDay.AtMidnight().InUtc().ToInstant());

    public static ProposalId Id(int number) => new($"p-{number}");

    /// <param name="proposals">How many stand on the board.</param>
    /// <param name="spare">How many more wait, and how many cells at least are free.</param>
    public static BigBoard Make(int proposals, int spare = 8)
    {
        int rooms = Math.Clamp(proposals / 40, 4, 50);
        int slots = ((proposals * 10 / 9) + spare + rooms - 1) / rooms;
        Grid grid = Grid.Create(
            Zone,
            Enumerable.Range(0, rooms).Select(r => new Room(new RoomId($"r-{r}"), $"Room {r}") { Seats = 40 }),
            Enumerable.Range(0, slots).Select(s => Slot(s)));
        var history = ImmutableArray.CreateBuilder<BoardEvent>();
        Board board = Next(history, Board.Open(new BoardId("big"), grid, BoardPolicy.Default, Stamp));
        Cell[] cells = [.. grid.TimeSlots.SelectMany(slot => grid.Rooms.Select(room => new Cell(room.Id, slot.Id)))];
        for (int i = 0; i < proposals + spare; i++)
        {
            var topic = new Proposal(Id(i), $"Topic number {i}, about something worth an hour") { Hosts = [new PersonId($"person-{i}")], Tags = ["python"] };
            board = Next(history, board.Propose(topic, Stamp));
            if (i < proposals)
            {
                board = Next(history, board.Place(Id(i), cells[i], Stamp));
            }
        }

        return new BigBoard(board, history.ToImmutable(), [.. cells.Skip(proposals)]);
    }

    private static Board Next(ImmutableArray<BoardEvent>.Builder history, Decision decision)
    {
        history.AddRange(decision.Events);
        return decision.OrThrow();
    }

    private static TimeSlot Slot(int number)
    {
        LocalDateTime start = FirstDay.PlusDays(number / 10).At(new LocalTime(9 + (number % 10), 0));
        return new TimeSlot(new TimeSlotId($"s-{number}"), start, start.PlusHours(1));
    }
}
