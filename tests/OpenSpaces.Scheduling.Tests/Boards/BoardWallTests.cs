using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardWallTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");

    private static Board Standing => Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two));

    [Fact]
    public void Swap_lets_two_change_cells_and_asked_again_is_so_already()
    {
        Board swapped = Standing.Swap(new(A, Hall.RedAt(Hall.Ten)), new(B, Hall.BlueAt(Hall.Two)), Hall.ByFacilitator).OrThrow();

        Assert.Equal((B, A), (swapped.OccupantOf(Hall.RedAt(Hall.Ten))!.Id, swapped.OccupantOf(Hall.BlueAt(Hall.Two))!.Id));
        Assert.Empty(swapped.Swap(new(A, Hall.RedAt(Hall.Ten)), new(B, Hall.BlueAt(Hall.Two)), Hall.ByFacilitator).Events);
    }

    [Fact]
    public void Swap_refuses_sessions_of_unlike_length_that_would_be_in_each_others_way()
    {
        // The longer one, put at ten, would still cover eleven, where the shorter goes.
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben) with { Length = 2 })
            .AddTimeSlot(new TimeSlot(new("9"), Hall.Day + new LocalTime(9, 0), Hall.Day + new LocalTime(10, 0)), Hall.ByFacilitator).OrThrow()
            .Placed("a", Hall.RedAt(Hall.Ten) with { TimeSlot = new("9") }).Placed("b", Hall.RedAt(Hall.Ten));

        Decision decision = board.Swap(new(A, new(Hall.Red.Id, new("9"))), new(B, Hall.RedAt(Hall.Ten)), Hall.ByFacilitator);

        Assert.IsType<CellTaken>(Assert.Single(decision.Conflicts));
    }

    [Fact]
    public void RemoveTimeSlot_lets_what_stood_there_wait_with_the_reason()
    {
        Board board = Standing.RemoveTimeSlot(Hall.Ten.Id, Hall.ByFacilitator.Because("the hall opens late")).OrThrow();

        Assert.Equal(new Waiting(WaitingReason.TimeSlotRemoved, Hall.RedAt(Hall.Ten), "the hall opens late"), board.Find(A)!.Waiting);
        Assert.Null(board.Grid.FindTimeSlot(Hall.Ten.Id));
    }

    [Fact]
    public void An_added_room_has_open_cells_in_the_order_of_rooms()
    {
        Board board = Standing.AddRoom(new Room(new("green"), "Green table"), Hall.ByFacilitator).OrThrow();

        Assert.Equal(
            ["blue at 10", "green at 10", "red at 11", "blue at 11", "green at 11", "red at 14", "green at 14", "red at 15", "blue at 15", "green at 15"],
            board.OpenCells(Hall.Morning).Select(cell => cell.ToString()));
    }

    [Fact]
    public void Open_cells_leave_out_what_is_closed_frozen_claimed_or_over()
    {
        Board board = Standing.CloseCell(Hall.RedAt(Hall.Two), Hall.ByFacilitator).OrThrow().Freeze(Hall.Eleven.Id, Hall.ByFacilitator).OrThrow()
            .SetClaimPolicy(ClaimScope.OfCell(Hall.RedAt(Hall.Three)), ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(15).At), Hall.ByFacilitator).OrThrow()
            .With(Hall.Topic("c", Hall.Chen)).Claim(new("c"), Hall.RedAt(Hall.Three), Hall.By(Hall.Chen)).OrThrow();

        Assert.Equal(["blue at 15"], board.OpenCells(Hall.ByFacilitator.At(11).At).Select(cell => cell.ToString()));
    }

    [Fact]
    public void A_closed_cell_keeps_what_stands_in_it()
    {
        Board board = Standing.CloseCell(Hall.RedAt(Hall.Ten), Hall.ByFacilitator.Because("for a talk")).OrThrow();

        Assert.Equal(A, board.OccupantOf(Hall.RedAt(Hall.Ten))!.Id);
        Assert.Equal(new Closure(Hall.RedAt(Hall.Ten), "for a talk"), Assert.Single(board.Closures));
    }

    [Fact]
    public void A_pin_holds_until_it_is_lifted()
    {
        Board pinned = Standing.Pin(A, Hall.ByFacilitator).OrThrow();

        Assert.IsType<ProposalIsPinned>(Assert.Single(pinned.Place(A, Hall.RedAt(Hall.Two), Hall.ByFacilitator).Conflicts));
        Assert.True(pinned.Unpin(A, Hall.ByFacilitator).OrThrow().Place(A, Hall.RedAt(Hall.Two), Hall.ByFacilitator).IsAccepted);
    }

    [Fact]
    public void Publish_counts_revisions_and_says_nothing_where_nothing_is_new()
    {
        Board first = Standing.Publish(Hall.ByFacilitator).OrThrow();

        Assert.Equal(1, first.Revision);
        Assert.False(first.HasUnpublishedChanges);
        Assert.Empty(first.Publish(Hall.ByFacilitator).Events);
        Assert.Equal(2, first.Placed("a", Hall.RedAt(Hall.Three)).Publish(Hall.ByFacilitator).OrThrow().Revision);
    }

    [Fact]
    public void Waive_keeps_who_accepted_a_warning_and_why()
    {
        var warning = new WarningKey("OverCapacity", "a");

        Board board = Standing.Waive(warning, Hall.ByFacilitator.Because("they will stand")).OrThrow();

        Assert.Equal(new Waiver(warning, Hall.Facilitator, Hall.Morning, "they will stand"), board.WaiverOf(warning));
    }
}
