using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>Each rule alone: a plan that it has something to say of, and what.</summary>
public sealed class PlanningRuleTests
{
    private static readonly PlanSpot First = new(0, 0);
    private static readonly PlanSpot Second = new(1, 0);
    private static readonly PlanSpot Third = new(2, 0);
    private static readonly PlanSpot Beside = new(0, 1);

    [Fact]
    public void No_cell_has_two_sessions() => Says(nameof(OneSessionACell), Wall(Topic("a"), Topic("b")), [First, First], new CellHasTwo(0, 1, First));

    [Fact]
    public void Long_sessions_take_slots_in_a_row_across_no_break() =>
        Says(nameof(LongSessionsInOneRoom), Wall(Topic("a", length: 2)), [Second], new TooShortARow(0, Second));

    [Fact]
    public void Nobody_hosts_two_sessions_at_once() =>
        Says(nameof(PeopleInOnePlace), Wall(Topic("a", host: "ann"), Topic("b", host: "ann")), [First, Beside], new HostInTwoPlaces(new("ann"), 0, 1));

    [Fact]
    public void A_changeover_keeps_a_hosts_sessions_apart() => Says(
        nameof(PeopleInOnePlace), Wall(600, Topic("a", host: "ann"), Topic("b", host: "ann")), [First, Second], new HostInTwoPlaces(new("ann"), 0, 1));

    [Fact]
    public void The_room_has_what_the_topic_needs() =>
        Says(nameof(RoomsHaveWhatIsNeeded), Wall(new PlanningTopic(new("a")) { Features = ["PROJECTOR"] }), [First], new RoomLacksFeatures(0, 0));

    [Fact]
    public void The_room_has_the_seats_that_the_topic_must_have() =>
        Says(nameof(RoomsAreLargeEnough), Wall(new PlanningTopic(new("a")) { SeatsNeeded = 11 }), [First], new RoomIsTooSmall(0, 0));

    [Fact]
    public void Nothing_is_put_into_a_closed_cell() => Says(nameof(CellsAreOpen), Wall(Topic("a")), [new(2, 1)], new CellIsShut(0, new(2, 1)));

    [Fact]
    public void No_session_is_at_an_impossible_time() =>
        Says(nameof(NoImpossibleTimes), Wall(new PlanningTopic(new("a")) { Impossible = [1] }), [Second], new HostsCannotCome(0, 1));

    [Fact]
    public void Part_2_starts_after_part_1()
    {
        PlanningInput made = Wall(Topic("a"), Topic("b")).Input;
        PlanningProblem problem = PlanningProblem.Create(new PlanningInput { TimeSlots = made.TimeSlots, Rooms = made.Rooms, Topics = made.Topics, Orders = [new(0, 1)] });

        Says(nameof(PartsInOrder), problem, [First, Beside], new PartTooEarly(0, 1));
        Says(nameof(PartsInOrder), problem, [First, Second]);
    }

    [Fact]
    public void What_is_fixed_stays() => Says(nameof(FixedStay), Wall(new PlanningTopic(new("a")) { Start = First, IsFixed = true }), [Second], new FixedMoved(0, Second));

    [Fact]
    public void What_stands_is_not_left_over() =>
        Says(nameof(NobodyLosesTheirCell), Wall(new PlanningTopic(new("a")) { Start = First }, Topic("b")), [PlanSpot.Nowhere, PlanSpot.Nowhere], new CellLost(0, First));

    [Fact]
    public void No_more_sessions_move_than_the_caller_allows()
    {
        PlanningInput made = Wall(new PlanningTopic(new("a")) { Start = First }, Topic("b")).Input;
        PlanningProblem problem = PlanningProblem.Create(new PlanningInput { TimeSlots = made.TimeSlots, Rooms = made.Rooms, Topics = made.Topics, MaxMoves = 0 });

        Says(nameof(FewMoves), problem, [Second, First], new TooManyMoves(1, 0));
        Says(nameof(FewMoves), problem, [First, Second]);
    }

    [Fact]
    public void In_a_timetable_no_attendee_wants_two_sessions_at_once()
    {
        PlanningInput made = Wall(Topic("a"), Topic("b")).Input;
        PlanningProblem problem = PlanningProblem.Create(new PlanningInput { TimeSlots = made.TimeSlots, Rooms = made.Rooms, Topics = made.Topics, Wanted = [[0, 1]], AttendeesNeverClash = true });

        Says(nameof(AttendeesInOnePlace), problem, [First, Beside], new AttendeeClash(0, 0, 2));
    }

    [Fact]
    public void A_topic_left_over_costs_its_weight_and_each_who_wants_it() =>
        Says(nameof(PlacedRatherThanLeftOver), Wall(Topic("a"), Topic("b")), [First, PlanSpot.Nowhere], new TopicLeftOver(1, 1_001));

    [Fact]
    public void An_attendee_loses_all_but_one_of_what_they_want_at_one_time() =>
        Says(nameof(AttendeesLoseNothing), Wall(Topic("a"), Topic("b")), [First, Beside], new SessionsLost(0, 0, 1, 1));

    [Fact]
    public void Who_finds_no_seat_costs() => Says(nameof(EnoughSeats), Wall(new PlanningTopic(new("a")) { SeatsExpected = 14 }), [First], new SeatsShort(0, 0, 4, 4));

    [Fact]
    public void A_time_that_would_do_costs_less_than_one_nobody_asked_for()
    {
        PlanningProblem problem = Wall(new PlanningTopic(new("a")) { Preferred = [0], Acceptable = [1] });

        Says(nameof(AskedForTimes), problem, [First]);
        Says(nameof(AskedForTimes), problem, [Second], new NotTheTimeAskedFor(0, 1, true, 2));
        Says(nameof(AskedForTimes), problem, [Third], new NotTheTimeAskedFor(0, 2, false, 10));
    }

    [Fact]
    public void What_was_announced_costs_more_to_move_in_time_than_in_room()
    {
        PlanningProblem problem = Wall(new PlanningTopic(new("a")) { Start = First, IsAnnounced = true });

        Says(nameof(AnnouncedStay), problem, [Second], new AnnouncedMoved(0, First, Second, 20));
        Says(nameof(AnnouncedStay), problem, [Beside], new AnnouncedMoved(0, First, Beside, 5));
    }

    [Fact]
    public void Unrecorded_sessions_of_one_theme_are_apart()
    {
        PlanningTopic themed = new(new("a")) { Themes = ["Data"] };

        Says(nameof(ThemesApart), Wall(themed, new PlanningTopic(new("b")) { Themes = ["data"] }), [First, Beside], new SameThemeAtOnce(0, 1, "Data", 3));
        Says(nameof(ThemesApart), Wall(themed, new PlanningTopic(new("b")) { Themes = ["data"], IsRecorded = true }), [First, Beside]);
    }

    [Fact]
    public void An_attendees_day_counts_only_where_it_is_weighted()
    {
        PlanningInput made = Wall(Topic("a"), Topic("b"), Topic("c")).Input;
        PlanningTimeSlot[] row = [.. Enumerable.Range(0, 3).Select(i => new PlanningTimeSlot(new($"s{i}"), i * 60, (i + 1) * 60, 0)), new(new("s3"), 86_400, 86_460, 1)];
        PlanningProblem Days(PlanningWeights weights) => PlanningProblem.Create(new PlanningInput
        {
            TimeSlots = [.. row],
            Rooms = made.Rooms,
            Topics = made.Topics,
            Wanted = [[0, 1, 2]],
            Weights = weights,
        });
        ImmutableArray<PlanSpot> allDay = [First, Second, Third];

        Says(nameof(NoLongRuns), Days(PlanningWeights.Default), allDay);
        Says(nameof(NoLongRuns), Days(new PlanningWeights { LongRun = 4 }), allDay, new RunTooLong(0, 2, 4));
        Says(nameof(NoLonelySessions), Days(new PlanningWeights { LonelySession = 5 }), [First, Second, new(3, 0)], new LonelyDay(0, 3, 5));
        Says(nameof(NothingLast), Days(new PlanningWeights { LastOfDay = 6 }), allDay, new LastOfTheDay(0, 2, 6));
    }

    [Fact]
    public void Every_rule_has_a_sentence_and_a_name_to_find_it_by() => Assert.All(PlanningRules.All, rule =>
    {
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
        Assert.Same(rule, PlanningRules.Find(rule.Name));
    });

    private static void Says(string rule, PlanningProblem problem, ImmutableArray<PlanSpot> spots, params Finding[] expected) =>
        Assert.Equal(expected, PlanningRules.Find(rule)!.Judge(problem, spots));

    private static PlanningTopic Topic(string id, string? host = null, int length = 1) => new(new(id)) { Hosts = host is null ? [] : [new(host)], Length = length };

    private static PlanningProblem Wall(params PlanningTopic[] topics) => Wall(0, topics);

    /// <summary>Two slots in a row, and one after a break; a room of ten seats and one that nobody counted, closed at last. One attendee wants everything.</summary>
    private static PlanningProblem Wall(long changeover, params PlanningTopic[] topics) => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = [new(new("s0"), 0, 3600, 0), new(new("s1"), 3600, 7200, 0), new(new("s2"), 10800, 14400, 0)],
        Rooms = [new(new("r0"), 10), new(new("r1"), null) { Features = ["projector"] }],
        Topics = [.. topics],
        Wanted = [[.. Enumerable.Range(0, topics.Length)]],
        Closed = [new(2, 1)],
        Changeover = changeover,
    });
}
