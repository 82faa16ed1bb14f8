using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Warnings;

public sealed class BoardInspectorTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly Cell RedAtTen = Hall.RedAt(Hall.Ten);

    [Fact]
    public void A_board_in_order_warns_of_nothing()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { SeatsExpected = 20 }).Placed("a", RedAtTen);

        Assert.Empty(Inspect(board));
    }

    [Fact]
    public void OverCapacity_where_the_card_expects_more_than_there_are_seats()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { SeatsExpected = 21 }).Placed("a", RedAtTen);

        Assert.Equal<Warning>([new OverCapacity(A, RedAtTen, 20, 21)], Inspect(board));
    }

    [Fact]
    public void OverCapacity_where_more_said_that_they_would_go_than_there_are_seats()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { SeatsExpected = 5 }).Placed("a", RedAtTen);
        var around = new BoardSurroundings { Interest = ImmutableDictionary<ProposalId, int>.Empty.Add(A, 30) };

        Assert.Equal<Warning>([new OverCapacity(A, RedAtTen, 20, 30)], Inspect(board, around));
    }

    [Fact]
    public void OverCapacity_counts_who_would_go_to_what_was_merged_into_it()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Chen)).Placed("a", RedAtTen)
            .OfferMerge(new("c"), B, Hall.ByFacilitator).OrThrow().AcceptMerge(new("c"), B, Hall.ByFacilitator).OrThrow()
            .OfferMerge(B, A, Hall.ByFacilitator).OrThrow().AcceptMerge(B, A, Hall.ByFacilitator).OrThrow();
        var around = new BoardSurroundings { Interest = ImmutableDictionary<ProposalId, int>.Empty.Add(A, 3).Add(new("c"), 25) };

        Assert.Equal<Warning>([new OverCapacity(A, RedAtTen, 20, 25)], Inspect(board, around));
    }

    [Fact]
    public void OverCapacity_is_not_said_of_a_room_that_nobody_counted()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { SeatsExpected = 500 });
        board = board.AddRoom(new Room(new RoomId("lawn"), "Lawn"), Hall.ByFacilitator).OrThrow().Placed("a", new Cell(new RoomId("lawn"), Hall.Ten.Id));

        Assert.Empty(Inspect(board));
    }

    [Fact]
    public void FeatureMissing_names_what_the_room_does_not_have()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { FeaturesNeeded = ["Projector", "piano"] }).Placed("a", Hall.BlueAt(Hall.Ten));

        Assert.Equal<Warning>([new FeatureMissing(A, Hall.BlueAt(Hall.Ten), ["piano"])], Inspect(board));
    }

    [Fact]
    public void HostAtProgramme_where_a_host_is_bound_elsewhere_and_an_end_may_be_a_start()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha, Hall.Ben)).Placed("a", RedAtTen);
        Interval keynote = Span(10, 30, 11, 30);
        var around = new BoardSurroundings
        {
            Programme =
            [
                new ProgrammeDuty(Hall.Ben, keynote, "Keynote"),
                new ProgrammeDuty(Hall.Asha, Span(9, 0, 10, 0), "Ends as it starts"),
                new ProgrammeDuty(Hall.Asha, Span(11, 0, 12, 0), "Starts as it ends"),
                new ProgrammeDuty(Hall.Chen, keynote, "Somebody else"),
            ],
        };

        Assert.Equal<Warning>([new HostAtProgramme(A, RedAtTen, Hall.Ben, "Keynote", keynote)], Inspect(board, around));
    }

    [Fact]
    public void HostAtProgramme_holds_where_a_duty_has_no_end()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", RedAtTen);
        var forEver = new Interval(Hall.Morning, null);

        Assert.Equal<Warning>(
            [new HostAtProgramme(A, RedAtTen, Hall.Asha, "Desk", forEver)],
            Inspect(board, new BoardSurroundings { Programme = [new ProgrammeDuty(Hall.Asha, forEver, "Desk")] }));
    }

    [Fact]
    public void ImpossibleTime_where_any_of_its_slots_is_one_its_card_calls_impossible()
    {
        Proposal topic = Hall.Topic("a", Hall.Asha) with { Length = 2, Times = new TimePreferences { Impossible = [Hall.Eleven.Id] } };
        Board board = Hall.Open().With(topic).Placed("a", RedAtTen);

        Assert.Equal<Warning>([new ImpossibleTime(A, Hall.RedAt(Hall.Eleven))], Inspect(board));
    }

    [Fact]
    public void ClosedCellOccupied_where_a_cell_was_closed_under_a_session()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", RedAtTen);
        board = board.CloseCell(RedAtTen, Hall.ByFacilitator.Because("the roof leaks")).OrThrow();

        Assert.Equal<Warning>([new ClosedCellOccupied(A, RedAtTen)], Inspect(board));
    }

    [Fact]
    public void SameTopicTwiceAtOnce_where_a_repeat_of_a_repeat_runs_in_parallel()
    {
        Board board = Hall.Open().With(Hall.Topic("a"));
        board = board.Repeat(A, B, Hall.ByFacilitator).OrThrow().Repeat(B, new ProposalId("c"), Hall.ByFacilitator).OrThrow();
        board = board.AddHost(A, Hall.Asha, Hall.ByFacilitator).OrThrow().AddHost(B, Hall.Ben, Hall.ByFacilitator).OrThrow();
        board = board.AddHost(new ProposalId("c"), Hall.Chen, Hall.ByFacilitator).OrThrow();

        board = board.Placed("a", RedAtTen).Placed("b", Hall.RedAt(Hall.Eleven)).Placed("c", Hall.BlueAt(Hall.Ten));

        Assert.Equal<Warning>([new SameTopicTwiceAtOnce(A, new ProposalId("c"), Hall.Ten.Id)], Inspect(board));
    }

    [Fact]
    public void SuggestionPlaced_and_shortly_before_its_start_StillNoHost()
    {
        Board board = Hall.Open().With(Hall.Topic("a")).Placed("a", RedAtTen);
        Instant start = board.Grid.IntervalOf(Hall.Ten.Id).Start;

        Assert.Equal<Warning>([new SuggestionPlaced(A, RedAtTen)], BoardInspector.Inspect(board, start - Duration.FromMinutes(31)));
        Assert.Equal<Warning>([new StillNoHost(A, RedAtTen, start)], BoardInspector.Inspect(board, start - Duration.FromMinutes(30)));
        Assert.Equal<Warning>(
            [new SuggestionPlaced(A, RedAtTen)],
            BoardInspector.Inspect(board, start - Duration.FromMinutes(30), new BoardSurroundings { TimeToFindHost = Duration.FromMinutes(5) }));
    }

    [Fact]
    public void What_is_over_warns_of_nothing()
    {
        Board board = Hall.Open().With(Hall.Topic("a") with { SeatsExpected = 21, FeaturesNeeded = ["piano"] }).Placed("a", RedAtTen);
        Instant end = board.Grid.IntervalOf(Hall.Ten.Id).End;

        Assert.Equal(3, BoardInspector.Inspect(board, end - Duration.FromNanoseconds(1)).Length);
        Assert.Empty(BoardInspector.Inspect(board, end));
    }

    [Fact]
    public void UnpublishedChanges_only_after_the_first_agenda()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", RedAtTen);
        Board published = board.Publish(Hall.ByFacilitator).OrThrow();

        Assert.Empty(Inspect(board));
        Assert.Empty(Inspect(published));
        Assert.Equal<Warning>([new UnpublishedChanges(1)], Inspect(published.Placed("a", Hall.RedAt(Hall.Two))));
    }

    [Fact]
    public void ContestOverdue_from_the_deadline_until_claims_are_closed()
    {
        Instant deadline = Hall.Morning + Duration.FromHours(1);
        Board board = Hall.Open(BoardPolicy.Default with { Claims = ClaimPolicy.ContestedUntil(deadline) }).With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
        board = board.Claim(A, RedAtTen, Hall.By(Hall.Asha)).OrThrow().Claim(B, RedAtTen, Hall.By(Hall.Ben)).OrThrow();

        Assert.Empty(BoardInspector.Inspect(board, deadline - Duration.FromNanoseconds(1)));
        Assert.Equal<Warning>([new ContestOverdue(RedAtTen, deadline)], BoardInspector.Inspect(board, deadline));
        Assert.Empty(BoardInspector.Inspect(board.CloseClaims(RedAtTen, Hall.ByFacilitator.At(9)).OrThrow(), deadline));
    }

    [Fact]
    public void RequestUnanswered_until_the_facilitator_offers_a_cell_then_CounterOfferWaiting()
    {
        Board board = Hall.Open().Request(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();
        Board offered = board.CounterRequest(A, RedAtTen, Hall.ByFacilitator).OrThrow();

        Assert.Equal<Warning>([new RequestUnanswered(A, Hall.Morning)], Inspect(board));
        Assert.Equal<Warning>([new CounterOfferWaiting(A, RedAtTen)], Inspect(offered));
        Assert.Empty(Inspect(offered.AcceptRequest(A, RedAtTen, Hall.By(Hall.Asha)).OrThrow()));
        Assert.Empty(Inspect(board.Withdraw(A, Hall.By(Hall.Asha)).OrThrow()));
    }

    [Fact]
    public void MergeOfferWaiting_until_it_is_answered()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
        board = board.OfferMerge(A, B, Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal<Warning>([new MergeOfferWaiting(A, B)], Inspect(board));
        Assert.Empty(Inspect(board.DeclineMerge(A, B, Hall.By(Hall.Ben)).OrThrow()));
    }

    [Fact]
    public void A_waived_warning_says_by_whom_and_why_and_opens_again_elsewhere()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha) with { SeatsExpected = 50 }).Placed("a", RedAtTen);
        Warning open = Assert.Single(Inspect(board));

        Board waived = board.Waive(open.Key, Hall.ByFacilitator.Because("people can stand")).OrThrow();

        Warning accepted = Assert.Single(Inspect(waived));
        Assert.True(open.IsOpen);
        Assert.False(accepted.IsOpen);
        Assert.Equal(new Waiver(open.Key, Hall.Facilitator, Hall.Morning, "people can stand"), accepted.Waiver);
        Assert.True(Assert.Single(Inspect(waived.Placed("a", Hall.BlueAt(Hall.Ten)))).IsOpen);
    }

    [Fact]
    public void Every_warning_can_be_waived_however_long_the_ids_are()
    {
        string Long(char c) => new(c, 64);
        var proposal = new ProposalId(Long('p'));
        var cell = new Cell(new RoomId(Long('r')), new TimeSlotId(Long('t')));
        Warning[] each =
        [
            new OverCapacity(proposal, cell, 1, 2), new FeatureMissing(proposal, cell, ["piano"]), new ImpossibleTime(proposal, cell),
            new HostAtProgramme(proposal, cell, new PersonId(Long('h')), "Talk", Span(10, 0, 11, 0)), new ClosedCellOccupied(proposal, cell),
            new SameTopicTwiceAtOnce(proposal, new ProposalId(Long('q')), cell.TimeSlot), new SuggestionPlaced(proposal, cell),
            new StillNoHost(proposal, cell, Hall.Morning), new UnpublishedChanges(int.MaxValue), new ContestOverdue(cell, Hall.Morning),
            new RequestUnanswered(proposal, Hall.Morning), new CounterOfferWaiting(proposal, cell), new MergeOfferWaiting(proposal, new ProposalId(Long('q'))),
        ];

        Assert.Equal(typeof(Warning).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Warning))).ToHashSet(), each.Select(warning => warning.GetType()).ToHashSet());
        Assert.Equal(each.Length, each.Select(warning => warning.Key).Distinct().Count());
        Assert.All(each, warning => Assert.NotEmpty(warning.Message));
        Assert.All(each, warning => Assert.True(Hall.Open().Waive(warning.Key, Hall.ByFacilitator.Because("so be it")).IsAccepted));
    }

    private static ImmutableArray<Warning> Inspect(Board board, BoardSurroundings? around = null) => BoardInspector.Inspect(board, Hall.Morning, around);

    private static Interval Span(int hour, int minute, int untilHour, int untilMinute) =>
        new(Hall.ByFacilitator.At(hour, minute).At, Hall.ByFacilitator.At(untilHour, untilMinute).At);
}
