using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardPlaceTests
{
    [Fact]
    public void Place_puts_a_waiting_proposal_into_a_free_cell()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha));

        Decision decision = board.Place(new ProposalId("a"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator);

        Assert.Equal(new ProposalId("a"), decision.OrThrow().OccupantOf(Hall.RedAt(Hall.Ten))!.Id);
        Assert.IsType<ProposalPlaced>(Assert.Single(decision.Events));
    }

    [Fact]
    public void Place_refuses_a_taken_cell_and_names_the_occupant_and_the_nearest_free_cells()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten));

        Decision decision = board.Place(new ProposalId("b"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator);

        var taken = Assert.IsType<CellTaken>(Assert.Single(decision.Conflicts));
        Assert.Equal(new ProposalId("a"), taken.By);
        Assert.Equal<Cell>([Hall.BlueAt(Hall.Ten), Hall.RedAt(Hall.Eleven), Hall.BlueAt(Hall.Eleven)], taken.NearestFree);
    }

    [Fact]
    public void Place_gives_every_reason_and_not_only_the_first()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Decision decision = board.Place(new ProposalId("b"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator);

        Assert.Contains(decision.Conflicts, conflict => conflict is CellTaken);
        Assert.Contains(decision.Conflicts, conflict => conflict is PersonDoubleBooked);
    }

    [Fact]
    public void The_nearest_free_cells_are_those_that_whoever_asks_may_ask_for()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten))
            .SetClaimPolicy(ClaimScope.OfCell(Hall.BlueAt(Hall.Ten)), ClaimPolicy.FacilitatorOnly, Hall.ByFacilitator).OrThrow()
            .SetClaimPolicy(ClaimScope.OfCell(Hall.RedAt(Hall.Eleven)), ClaimPolicy.FirstCome.Between(Hall.ByFacilitator.At(9).At, null), Hall.ByFacilitator).OrThrow()
            .SetClaimPolicy(ClaimScope.OfCell(Hall.BlueAt(Hall.Eleven)), ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(9).At), Hall.ByFacilitator).OrThrow();

        Assert.Equal<Cell>([Hall.BlueAt(Hall.Eleven), Hall.RedAt(Hall.Two), Hall.BlueAt(Hall.Two)], NearestTo(board.Claim(new("b"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Ben))));
        Assert.Equal<Cell>([Hall.BlueAt(Hall.Ten), Hall.RedAt(Hall.Eleven), Hall.BlueAt(Hall.Eleven)], NearestTo(board.Claim(new("b"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator)));
    }

    [Fact]
    public void The_nearest_free_cells_are_at_no_time_that_the_card_calls_impossible()
    {
        Proposal picky = Hall.Topic("b", Hall.Ben) with { Times = new TimePreferences { Impossible = [Hall.Eleven.Id] } };
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), picky).Placed("a", Hall.RedAt(Hall.Ten));

        Decision decision = board.Claim(new("b"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Ben));

        Assert.Equal<Cell>([Hall.BlueAt(Hall.Ten), Hall.RedAt(Hall.Two), Hall.BlueAt(Hall.Two)], NearestTo(decision));
    }

    [Fact]
    public void The_nearest_free_cells_are_nearest_by_the_clock_and_not_by_the_order_of_slots()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c"), Hall.Topic("d"))
            .Placed("a", Hall.RedAt(Hall.Two)).Placed("c", Hall.BlueAt(Hall.Two)).Placed("d", Hall.RedAt(Hall.Three))
            .AddTimeSlot(new TimeSlot(new("22"), Hall.Day + new LocalTime(22, 0), Hall.Day + new LocalTime(23, 0)), Hall.ByFacilitator).OrThrow();

        Decision decision = board.Claim(new("b"), Hall.RedAt(Hall.Two), Hall.By(Hall.Ben));

        Assert.Equal<Cell>([Hall.BlueAt(Hall.Three), Hall.RedAt(Hall.Eleven), Hall.BlueAt(Hall.Eleven)], NearestTo(decision));
    }

    private static Cell[] NearestTo(Decision refused) => [.. Assert.IsType<CellTaken>(Assert.Single(refused.Conflicts)).NearestFree];
}
