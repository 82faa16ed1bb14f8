namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardUndoTests
{
    [Fact]
    public void Undo_puts_a_moved_session_back()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("a", Hall.BlueAt(Hall.Two));

        Board undone = board.UndoLast(Hall.ByFacilitator).OrThrow();

        Assert.Equal(Hall.RedAt(Hall.Ten), undone.Find(new ProposalId("a"))!.Cell);
        Assert.Null(undone.OccupantOf(Hall.BlueAt(Hall.Two)));
    }

    [Fact]
    public void Undo_refuses_where_somebody_has_come_to_the_cell_since()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("a", Hall.BlueAt(Hall.Two));
        long move = board.LastAct;
        board = board.Placed("b", Hall.RedAt(Hall.Ten));

        Decision decision = board.Undo(move, Hall.ByFacilitator);

        Assert.IsType<CellTaken>(Assert.Single(decision.Conflicts));
    }

    [Fact]
    public void Undo_of_the_removal_of_a_room_brings_back_the_room_and_what_stood_there()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));
        Board without = board.RemoveRoom(Hall.Red.Id, Hall.ByFacilitator.Because("flooded")).OrThrow();

        Board undone = without.UndoLast(Hall.ByFacilitator.Because("dried")).OrThrow();

        Assert.Equal(WaitingReason.RoomRemoved, without.Find(new ProposalId("a"))!.Waiting!.Because);
        Assert.Equal(Hall.RedAt(Hall.Ten), undone.Find(new ProposalId("a"))!.Cell);
        Assert.Equal(board.Grid, undone.Grid);
    }

    [Fact]
    public void Undo_refuses_to_bring_back_a_claim_on_a_cell_that_is_gone()
    {
        Board board = Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(9).At) })
            .With(Hall.Topic("a", Hall.Asha))
            .Claim(new ProposalId("a"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow()
            .Unclaim(new ProposalId("a"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow();
        Board without = board.RemoveTimeSlot(Hall.Ten.Id, Hall.ByFacilitator).OrThrow();

        Decision decision = without.Undo(board.LastAct, Hall.ByFacilitator);

        Assert.IsType<UnknownCell>(Assert.Single(decision.Conflicts));
    }

    [Fact]
    public void Undo_of_an_added_room_refuses_once_something_stands_in_it()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).AddRoom(new Room(new RoomId("green"), "Green table"), Hall.ByFacilitator).OrThrow();
        Board used = board.Placed("a", new Cell(new RoomId("green"), Hall.Ten.Id));

        Assert.IsType<ChangedSince>(Assert.Single(used.Undo(board.LastAct, Hall.ByFacilitator).Conflicts));
        Assert.Null(board.Undo(board.LastAct, Hall.ByFacilitator).OrThrow().Grid.FindRoom(new RoomId("green")));
    }
}
