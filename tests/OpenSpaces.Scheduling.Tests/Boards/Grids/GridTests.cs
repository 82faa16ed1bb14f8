using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards.Grids;

public sealed class GridTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void Time_slots_come_earliest_first_whatever_order_they_were_given_in() =>
        Assert.Equal(["10", "11", "lunch", "14", "15"], Grid.Create(Hall.Kolkata, [Hall.Red], Hall.Grid.TimeSlots.Reverse()).TimeSlots.Select(slot => slot.Id.Value));

    [Fact]
    public void A_time_that_the_clock_skips_moves_forward_by_the_gap()
    {
        Grid grid = Grid.Create(NewYork, [], [Slot("s", new(2025, 3, 9, 2, 30), new(2025, 3, 9, 4, 0))]);

        Assert.Equal(Instant.FromUtc(2025, 3, 9, 7, 30), grid.IntervalOf(new("s")).Start);
    }

    [Fact]
    public void A_time_that_the_clock_shows_twice_is_the_first_unless_its_offset_says_otherwise()
    {
        TimeSlot slot = Slot("s", new(2025, 11, 2, 1, 30), new(2025, 11, 2, 3, 0));

        Assert.Equal(Instant.FromUtc(2025, 11, 2, 5, 30), Grid.Create(NewYork, [], [slot]).IntervalOf(slot.Id).Start);
        Assert.Equal(Instant.FromUtc(2025, 11, 2, 6, 30), Grid.Create(NewYork, [], [slot with { StartOffset = Offset.FromHours(-5) }]).IntervalOf(slot.Id).Start);
    }

    [Fact]
    public void A_slot_may_end_by_the_clock_before_it_has_started_when_the_clock_was_set_back_between()
    {
        TimeSlot slot = Slot("s", new(2025, 11, 2, 1, 45), new(2025, 11, 2, 1, 15)) with { EndOffset = Offset.FromHours(-5) };

        Assert.Equal(Duration.FromMinutes(30), Grid.Create(NewYork, [], [slot]).IntervalOf(slot.Id).Duration);
    }

    [Fact]
    public void People_clash_over_real_time_on_the_night_that_has_an_hour_twice()
    {
        // 01:30 to 02:30 by the first clock lasts two hours; the second 01:30 is within it.
        TimeSlot first = Slot("first", new(2025, 11, 2, 1, 30), new(2025, 11, 2, 2, 30)) with { Rooms = [Hall.Red.Id] };
        TimeSlot second = Slot("second", new(2025, 11, 2, 1, 30), new(2025, 11, 2, 1, 45)) with
        {
            Rooms = [Hall.Blue.Id],
            StartOffset = Offset.FromHours(-5),
            EndOffset = Offset.FromHours(-5),
        };
        Board board = Board.Open(new BoardId("night"), Grid.Create(NewYork, [Hall.Red, Hall.Blue], [first, second]), BoardPolicy.Default, Hall.ByFacilitator).OrThrow()
            .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Asha)).Placed("a", Hall.RedAt(first));

        Assert.IsType<PersonDoubleBooked>(Assert.Single(board.Place(new("b"), Hall.BlueAt(second), Hall.ByFacilitator).Conflicts));
    }

    [Fact]
    public void A_slot_that_exists_in_one_room_only_is_no_cell_of_another()
    {
        TimeSlot only = Slot("only", new(2018, 10, 6, 16, 0), new(2018, 10, 6, 16, 25)) with { Rooms = [Hall.Red.Id] };
        Grid grid = Grid.Create(Hall.Kolkata, [Hall.Red, Hall.Blue], [only]);

        Assert.True(grid.Has(Hall.RedAt(only)));
        Assert.False(grid.Has(Hall.BlueAt(only)));
    }

    public static TheoryData<string, string, int, int> Lengths => new()
    {
        // room, slot, length, cells
        { "red", "10", 1, 1 },
        { "red", "10", 2, 2 },      // ten and eleven are back to back
        { "red", "10", 3, 0 },      // then comes lunch
        { "red", "11", 2, 0 },
        { "red", "14", 2, 2 },
        { "red", "15", 2, 0 },      // the day ends
        { "attic", "10", 1, 0 },    // no such room
        { "red", "never", 1, 0 },   // no such slot
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_longer_session_takes_consecutive_slots_across_no_break(string room, string slot, int length, int cells) =>
        Assert.Equal(cells, Hall.Grid.CellsFrom(new Cell(new(room), new(slot)), length).Length);

    [Fact]
    public void Slots_of_a_longer_session_stay_on_one_day_in_one_room()
    {
        TimeSlot late = Slot("late", new(2018, 10, 6, 23, 0), new(2018, 10, 7, 0, 0));
        TimeSlot night = Slot("night", new(2018, 10, 7, 0, 0), new(2018, 10, 7, 1, 0));
        TimeSlot elsewhere = Slot("elsewhere", new(2018, 10, 7, 1, 0), new(2018, 10, 7, 2, 0)) with { Rooms = [Hall.Blue.Id] };
        Grid grid = Grid.Create(Hall.Kolkata, [Hall.Red, Hall.Blue], [late, night, elsewhere]);

        Assert.Empty(grid.CellsFrom(Hall.RedAt(late), 2));
        Assert.Empty(grid.CellsFrom(Hall.RedAt(night), 2));
        Assert.Equal(2, grid.CellsFrom(Hall.BlueAt(night), 2).Length);
    }

    public static TheoryData<string, Action> Mistakes => new()
    {
        { "Two rooms have the id red", () => Grid.Create(Hall.Kolkata, [Hall.Red, Hall.Red], []) },
        { "Two time slots have the id 10", () => Grid.Create(Hall.Kolkata, [], [Hall.Ten, Hall.Ten with { Start = Hall.Two.Start, End = Hall.Two.End }]) },
        { "has no id", () => Grid.Create(Hall.Kolkata, [new Room(default, "x")], []) },
        { "names a room that the grid does not have", () => Grid.Create(Hall.Kolkata, [], [Hall.Ten with { Rooms = [Hall.Red.Id] }]) },
        { "ends before it has started", () => Grid.Create(Hall.Kolkata, [], [Hall.Ten with { End = Hall.Ten.Start }]) },
        { "overlap in one room", () => Grid.Create(Hall.Kolkata, [], [Hall.Ten, Slot("x", Hall.Ten.Start.PlusMinutes(59), Hall.Ten.End.PlusMinutes(59))]) },
        { "at most 1000 rooms", () => Grid.Create(Hall.Kolkata, Enumerable.Range(0, 1_001).Select(i => new Room(new($"r{i}"), "x")), []) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_programmers_mistake_throws_at_once_and_says_what(string says, Action mistake) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(mistake).Message, StringComparison.Ordinal);

    [Fact]
    public void Slots_that_overlap_in_no_common_room_are_no_mistake() => Assert.Equal(2, Grid.Create(
        Hall.Kolkata, [Hall.Red, Hall.Blue], [Hall.Ten with { Rooms = [Hall.Red.Id] }, Hall.Ten with { Id = new("x"), Rooms = [Hall.Blue.Id] }]).TimeSlots.Length);

    private static TimeSlot Slot(string id, LocalDateTime start, LocalDateTime end) => new(new TimeSlotId(id), start, end);
}
