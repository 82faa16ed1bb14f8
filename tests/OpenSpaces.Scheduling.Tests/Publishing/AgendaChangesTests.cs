namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed class AgendaChangesTests
{
    private static readonly Board Published =
        Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();

    private static ProposalId A => new("a");

    [Fact]
    public void Without_an_earlier_agenda_every_session_is_new()
    {
        SessionChange change = Assert.Single(AgendaChanges.Between(null, Agenda.Of(Published)).All);

        Assert.Equal((SessionChangeKind.New, A, false), (change.Kind, change.After.Id, change.IsBackAgain));
    }

    [Fact]
    public void A_session_in_another_room_at_the_same_time_has_moved_in_room_only()
    {
        Board next = Republished(Published.Placed("a", Hall.BlueAt(Hall.Ten)));

        SessionChange change = Assert.Single(Since(next).All);

        Assert.Equal(SessionChangeKind.MovedInRoom, change.Kind);
        Assert.Equal(1, change.After.Sequence);
    }

    [Fact]
    public void A_session_at_another_time_in_another_room_has_moved_in_time() =>
        Assert.Equal(SessionChangeKind.MovedInTime, Assert.Single(Since(Republished(Published.Placed("a", Hall.BlueAt(Hall.Two)))).All).Kind);

    [Fact]
    public void A_move_there_and_back_between_two_agendas_is_nothing_to_tell()
    {
        Board back = Published.Placed("a", Hall.BlueAt(Hall.Two)).Placed("a", Hall.RedAt(Hall.Ten));

        Decision decision = back.Publish(Hall.ByFacilitator);

        Assert.True(decision.IsAccepted);
        Assert.Empty(decision.Events);
        Assert.True(AgendaChanges.Between(Agenda.Of(Published), Agenda.Draft(back)).IsEmpty);
    }

    [Fact]
    public void A_new_title_is_a_change_and_no_new_sequence()
    {
        Board next = Republished(Published.Revise(A, card => card with { Title = "A better title" }, Hall.By(Hall.Asha)).OrThrow());

        SessionChange change = Assert.Single(Since(next).All);

        Assert.Equal((SessionChangeKind.Changed, 0), (change.Kind, change.After.Sequence));
        Assert.Equal(Hall.Morning, change.After.ChangedAt);
    }

    [Fact]
    public void A_withdrawn_session_is_cancelled_with_its_last_time_and_room_and_can_be_back_again()
    {
        Board gone = Republished(Published.Withdraw(A, Hall.By(Hall.Asha)).OrThrow());
        Board again = Republished(gone.Restore(A, Hall.By(Hall.Asha)).OrThrow().Placed("a", Hall.RedAt(Hall.Ten)));

        SessionChange cancelled = Assert.Single(Since(gone).All);
        SessionChange back = Assert.Single(AgendaChanges.Between(Agenda.Of(gone), Agenda.Of(again)).All);

        Assert.Equal((SessionChangeKind.Cancelled, "Red table", 1), (cancelled.Kind, cancelled.After.RoomName, cancelled.After.Sequence));
        Assert.True(back.IsBackAgain);
        Assert.Equal(2, back.After.Sequence);
    }

    [Fact]
    public void A_session_that_is_over_is_not_cancelled_by_the_loss_of_its_room()
    {
        Board during = Published.RemoveRoom(Hall.Red.Id, Hall.ByFacilitator.At(10, 30).Because("flooded")).OrThrow().Publish(Hall.ByFacilitator.At(10, 30)).OrThrow();
        Board after = Published.RemoveRoom(Hall.Red.Id, Hall.ByFacilitator.At(11).Because("flooded")).OrThrow().Publish(Hall.ByFacilitator.At(11)).OrThrow();

        Assert.Equal(SessionChangeKind.Cancelled, Assert.Single(Since(during).All).Kind);
        Assert.Empty(Since(after).All);
        Assert.Equal("Red table", Assert.Single(Agenda.Of(after).Sessions).RoomName);
    }

    [Fact]
    public void Agendas_of_different_boards_are_not_compared()
    {
        Board other = Board.Open(new BoardId("other"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator).OrThrow();

        Assert.Throws<ArgumentException>(() => AgendaChanges.Between(Agenda.Of(other), Agenda.Of(Published)));
    }

    private static AgendaChanges Since(Board board) => AgendaChanges.Between(Agenda.Of(Published), Agenda.Of(board));

    private static Board Republished(Board board) => board.Publish(Hall.ByFacilitator).OrThrow();
}
