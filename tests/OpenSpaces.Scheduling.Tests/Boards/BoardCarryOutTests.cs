namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardCarryOutTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly Cell First = Hall.RedAt(Hall.Ten);
    private static readonly Cell Second = Hall.RedAt(Hall.Eleven);

    [Fact]
    public void CarryOut_moves_everything_at_once_so_that_sessions_can_change_cells()
    {
        Board board = Start().Placed("a", First).Placed("b", Second);

        Board after = board.CarryOut([new Move(A, First, Second), new Move(B, Second, First)], Hall.ByFacilitator).OrThrow();

        Assert.Equal((Second, First), (after.Find(A)!.Cell, after.Find(B)!.Cell));
        Assert.Equal(board.LastAct + 1, after.LastAct);
    }

    [Fact]
    public void CarryOut_is_one_act_that_one_undo_takes_back()
    {
        Board board = Start().Placed("a", First);
        Board after = board.CarryOut([new Move(A, First, Second), new Move(B, null, First)], Hall.ByFacilitator).OrThrow();

        Board undone = after.UndoLast(Hall.ByFacilitator).OrThrow();

        Assert.Equal(First, undone.Find(A)!.Cell);
        Assert.True(undone.Find(B)!.IsWaiting);
    }

    [Fact]
    public void CarryOut_does_all_or_nothing()
    {
        Board board = Start().CloseCell(Second, Hall.ByFacilitator).OrThrow();

        Decision decision = board.CarryOut([new Move(A, null, First), new Move(B, null, Second)], Hall.ByFacilitator);

        Assert.IsType<CellIsClosed>(Assert.Single(decision.Conflicts));
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void CarryOut_refuses_two_moves_into_one_cell()
    {
        Decision decision = Start().CarryOut([new Move(A, null, First), new Move(B, null, First)], Hall.ByFacilitator);

        Assert.Contains(decision.Conflicts, conflict => conflict is CellTaken);
    }

    [Fact]
    public void CarryOut_refuses_where_a_proposal_stands_elsewhere_than_the_plan_saw_it()
    {
        Board board = Start().Placed("a", First);

        Decision decision = board.CarryOut([new Move(A, Second, Hall.BlueAt(Hall.Ten)), new Move(B, null, Second)], Hall.ByFacilitator);

        Assert.Equal<Conflict>([new ProposalHasMoved(A, Second, First)], decision.Conflicts);
    }

    [Fact]
    public void CarryOut_refuses_a_proposal_that_waited_and_has_a_cell_now()
    {
        Board board = Start().Placed("a", First);

        Decision decision = board.CarryOut([new Move(A, null, Second)], Hall.ByFacilitator);

        Assert.Equal<Conflict>([new ProposalHasCell(A, First)], decision.Conflicts);
    }

    [Fact]
    public void CarryOut_changes_nothing_where_everything_is_there_already()
    {
        Board board = Start().Placed("a", First);

        Assert.Empty(board.CarryOut([new Move(A, Second, First)], Hall.ByFacilitator).Events);
        Assert.Empty(board.CarryOut([], Hall.ByFacilitator).Events);
    }

    [Fact]
    public void CarryOut_accepts_the_requests_that_it_places()
    {
        Board board = Hall.Open().Request(Hall.Topic("a", Hall.Asha), Hall.ByFacilitator).OrThrow();

        Board after = board.CarryOut([new Move(A, null, First)], Hall.ByFacilitator).OrThrow();

        Assert.Equal(RequestState.Accepted, after.Find(A)!.Request);
    }

    [Fact]
    public void A_plan_moves_each_proposal_once() =>
        Assert.Throws<ArgumentException>(() => Start().CarryOut([new Move(A, null, First), new Move(A, null, Second)], Hall.ByFacilitator));

    private static Board Start() => Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
}
