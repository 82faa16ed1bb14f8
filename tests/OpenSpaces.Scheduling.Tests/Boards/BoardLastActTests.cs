namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardLastActTests
{
    private static readonly ProposalId A = new("a");

    [Fact]
    public void LastActOf_tells_the_card_before_and_after()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("a", Hall.BlueAt(Hall.Two));

        PastAct act = board.LastActOf(Hall.Facilitator)!;

        var card = Assert.IsType<ActChange<ProposalId, PostedProposal>>(Assert.Single(act.Changes));
        Assert.Equal((board.LastAct, Hall.Facilitator), (act.Number, act.By));
        Assert.Equal((A, Hall.RedAt(Hall.Ten), Hall.BlueAt(Hall.Two)), (card.Key, card.Before!.Cell, card.After!.Cell));
    }

    [Fact]
    public void LastActOf_a_card_that_was_posted_has_nothing_before()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha));

        var card = Assert.IsType<ActChange<ProposalId, PostedProposal>>(Assert.Single(board.LastActOf(Hall.Facilitator)!.Changes));

        Assert.Null(card.Before);
        Assert.Equal(A, card.After!.Id);
    }

    [Fact]
    public void LastActOf_passes_over_what_others_did_and_what_was_undone_and_undoings_and_publications()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));
        long placed = board.LastAct;
        board = board.Pin(A, Hall.ByFacilitator).OrThrow();
        board = board.Undo(board.LastAct, Hall.ByFacilitator).OrThrow();
        board = board.Publish(Hall.ByFacilitator).OrThrow();
        board = board.Place(A, Hall.BlueAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(placed, board.LastActOf(Hall.Facilitator)!.Number);
        Assert.Equal(board.LastAct, board.LastActOf(Hall.Asha)!.Number);
    }

    [Fact]
    public void LastActOf_is_null_where_there_is_nothing_to_undo()
    {
        Board opened = Hall.Open();
        Board forgetful = Hall.Open(new BoardPolicy { UndoDepth = 1 }).With(Hall.Topic("a")).Propose(Hall.Topic("b", Hall.Ben), Hall.By(Hall.Ben)).OrThrow();

        Assert.Null(opened.LastActOf(Hall.Facilitator));
        Assert.Null(forgetful.LastActOf(Hall.Facilitator));
    }

    [Fact]
    public void LastActOf_tells_a_closure_a_policy_a_freeze_a_waiver_and_the_grid()
    {
        Board board = Hall.Open();
        Cell cell = Hall.RedAt(Hall.Ten);
        var warning = new WarningKey("OverCapacity", "a");

        Assert.Equal(new ActChange<Cell, Closure>(cell, null, new Closure(cell, "wet paint")), Told(board.CloseCell(cell, Hall.ByFacilitator.Because("wet paint"))));
        Assert.Equal(new ActChange<ClaimScope, ClaimPolicy>(ClaimScope.Board, null, ClaimPolicy.Closed), Told(board.SetClaimPolicy(ClaimScope.Board, ClaimPolicy.Closed, Hall.ByFacilitator)));
        Assert.Equal(new ActChange<TimeSlotId, Freeze>(Hall.Ten.Id, null, new Freeze(Hall.Ten.Id, null)), Told(board.Freeze(Hall.Ten.Id, Hall.ByFacilitator)));
        Assert.Equal(new ActChange<WarningKey, Waiver>(warning, null, new Waiver(warning, Hall.Facilitator, Hall.Morning, "they stand")), Told(board.Waive(warning, Hall.ByFacilitator.Because("they stand"))));
        Assert.Equal(new ActChange<BoardId, Grid>(board.Id, board.Grid, board.Grid.Without(Hall.Red.Id)), Told(board.RemoveRoom(Hall.Red.Id, Hall.ByFacilitator)));
    }

    [Fact]
    public void LastActOf_a_verdict_tells_the_contest_that_went_and_what_was_settled()
    {
        Cell cell = Hall.RedAt(Hall.Ten);
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
            .SetClaimPolicy(ClaimScope.OfCell(cell), ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(9).At), Hall.ByFacilitator).OrThrow()
            .Claim(A, cell, Hall.By(Hall.Asha)).OrThrow()
            .Claim(new ProposalId("b"), cell, Hall.By(Hall.Ben)).OrThrow()
            .CloseClaims(cell, Hall.ByFacilitator.At(9)).OrThrow();

        Board settled = board.Settle(cell, ContestResolvers.FirstCome(new ContestCount(board.ClaimantsOf(cell))), Hall.ByFacilitator.At(9)).OrThrow();

        PastAct act = settled.LastActOf(Hall.Facilitator)!;
        Assert.Equal(board.ContestAt(cell), Assert.Single(act.Changes.OfType<ActChange<Cell, Contest>>()).Before);
        Assert.Equal(settled.SettledContests.Single(), Assert.Single(act.Changes.OfType<ActChange<Cell, SettledContest>>()).After);
        Assert.Equal(new[] { "a", "b" }, act.Changes.OfType<ActChange<ProposalId, PostedProposal>>().Select(card => card.Key.Value).Order());
    }

    private static ActChange Told(Decision decision) => Assert.Single(decision.OrThrow().LastActOf(Hall.Facilitator)!.Changes);
}
