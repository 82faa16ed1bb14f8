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
}
