namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardIntakeTests
{
    private static readonly ProposalId A = new("a");

    [Fact]
    public void Propose_without_hosts_is_a_suggestion_that_waits()
    {
        Board board = Hall.Open().Propose(Hall.Topic("a"), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(A, Assert.Single(board.Suggestions).Id);
        Assert.Equal((Hall.Asha, 1, true), (board.Find(A)!.PostedBy, board.Find(A)!.Number, board.Find(A)!.IsWaiting));
    }

    [Fact]
    public void Withdraw_frees_the_cell_and_Restore_brings_the_topic_back_to_wait()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Board gone = board.Withdraw(A, Hall.By(Hall.Asha)).OrThrow();
        Board back = gone.Restore(A, Hall.By(Hall.Asha)).OrThrow();

        Assert.Null(gone.OccupantOf(Hall.RedAt(Hall.Ten)));
        Assert.Equal(ProposalState.Withdrawn, gone.Find(A)!.State);
        Assert.True(back.Find(A)!.IsWaiting);
    }

    [Fact]
    public void Revise_of_the_length_moves_the_session_only_if_it_still_fits()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten));

        Board longer = board.Revise(A, card => card with { Length = 2 }, Hall.By(Hall.Asha)).OrThrow();
        Decision tooLong = board.Placed("b", Hall.RedAt(Hall.Eleven)).Revise(A, card => card with { Length = 2 }, Hall.By(Hall.Asha));

        Assert.Equal<Cell>([Hall.RedAt(Hall.Ten), Hall.RedAt(Hall.Eleven)], longer.Find(A)!.Cells);
        Assert.Equal(A, longer.OccupantOf(Hall.RedAt(Hall.Eleven))!.Id);
        Assert.IsType<CellTaken>(Assert.Single(tooLong.Conflicts));
    }

    [Fact]
    public void Revise_that_changes_id_or_hosts_is_a_programmers_mistake()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha));

        Assert.Throws<ArgumentException>(() => board.Revise(A, card => card with { Hosts = [Hall.Ben] }, Hall.By(Hall.Asha)));
        Assert.Throws<ArgumentException>(() => board.Revise(A, card => card with { Id = new("b") }, Hall.By(Hall.Asha)));
    }

    [Fact]
    public void Propose_asked_again_is_so_already() =>
        Assert.Empty(Hall.Open().With(Hall.Topic("a", Hall.Asha)).Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).Events);

    [Fact]
    public void A_request_is_countered_then_accepted_by_its_host()
    {
        Board board = Hall.Open().Request(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

        Board countered = board.CounterRequest(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator).OrThrow();
        Board accepted = countered.AcceptRequest(A, Hall.BlueAt(Hall.Two), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal((RequestState.Countered, Hall.BlueAt(Hall.Two)), (countered.Find(A)!.Request, countered.Find(A)!.CounterOffer!.Value));
        Assert.Equal((RequestState.Accepted, Hall.BlueAt(Hall.Two)), (accepted.Find(A)!.Request, accepted.Find(A)!.Cell!.Value));
    }

    [Fact]
    public void A_declined_request_stays_on_the_board_and_may_still_claim_a_cell()
    {
        Board board = Hall.Open().Request(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow()
            .DeclineRequest(A, Hall.ByFacilitator.Because("no room that day")).OrThrow();

        Assert.Equal(RequestState.Declined, board.Find(A)!.Request);
        Assert.True(board.Claim(A, Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).IsAccepted);
    }

    [Fact]
    public void A_cell_that_was_offered_is_not_held_against_those_who_claim_it_since()
    {
        Board board = Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(9).At) }).With(Hall.Topic("b", Hall.Ben))
            .Request(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow()
            .CounterRequest(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator).OrThrow();

        Board claimed = board.Claim(new("b"), Hall.BlueAt(Hall.Two), Hall.By(Hall.Ben)).OrThrow();

        Assert.True(board.AcceptRequest(A, Hall.BlueAt(Hall.Two), Hall.By(Hall.Asha)).IsAccepted);
        Assert.IsType<NotForTaking>(Assert.Single(claimed.AcceptRequest(A, Hall.BlueAt(Hall.Two), Hall.By(Hall.Asha)).Conflicts));
        Assert.IsType<ReasonNeeded>(Assert.Single(claimed.AcceptRequest(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator).Conflicts));
        Assert.True(claimed.AcceptRequest(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator.Because("it was promised")).IsAccepted);
    }
}
