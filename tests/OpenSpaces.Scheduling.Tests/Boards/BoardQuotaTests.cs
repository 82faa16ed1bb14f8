namespace OpenSpaces.Scheduling.Tests.Boards;

/// <summary>How much one person may have on the board at once, however it came there.</summary>
public sealed class BoardQuotaTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");

    [Fact]
    public void Restore_is_no_way_around_the_quota()
    {
        Board board = One().Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow()
            .Withdraw(A, Hall.By(Hall.Asha)).OrThrow().Propose(Hall.Topic("b", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(new TooManyProposals(Hall.Asha, 1), Assert.Single(board.Restore(A, Hall.By(Hall.Asha)).Conflicts));
        Assert.True(board.Restore(A, Hall.ByFacilitator).IsAccepted);
    }

    [Fact]
    public void Unmerge_is_no_way_around_the_quota()
    {
        Board board = One().Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow().With(Hall.Topic("b", Hall.Ben))
            .OfferMerge(A, B, Hall.By(Hall.Asha)).OrThrow().AcceptMerge(A, B, Hall.By(Hall.Ben)).OrThrow()
            .Propose(Hall.Topic("c", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(new TooManyProposals(Hall.Asha, 1), Assert.Single(board.Unmerge(A, Hall.By(Hall.Asha)).Conflicts));
        Assert.True(board.Unmerge(A, Hall.ByFacilitator).IsAccepted);
    }

    [Fact]
    public void Undo_is_no_way_around_the_quota()
    {
        Board gone = One().Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).OrThrow().Withdraw(A, Hall.By(Hall.Asha)).OrThrow();
        Board board = gone.Propose(Hall.Topic("b", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(new TooManyProposals(Hall.Asha, 1), Assert.Single(board.Undo(gone.LastAct, Hall.By(Hall.Asha)).Conflicts));
        Assert.True(gone.Undo(gone.LastAct, Hall.By(Hall.Asha)).IsAccepted);
        Assert.True(board.Undo(gone.LastAct, Hall.ByFacilitator).IsAccepted);
    }

    [Fact]
    public void Claim_is_bounded_over_all_the_topics_that_a_person_hosts()
    {
        Board board = Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(9).At), MaxClaimsPerPerson = 2 })
            .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Asha, Hall.Ben))
            .Claim(A, Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow()
            .Claim(B, Hall.RedAt(Hall.Two), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(new TooManyClaimsByPerson(Hall.Asha, 2), Assert.Single(board.Claim(B, Hall.RedAt(Hall.Three), Hall.By(Hall.Asha)).Conflicts));
        Assert.True(board.Claim(B, Hall.RedAt(Hall.Three), Hall.By(Hall.Ben)).IsAccepted);
        Assert.True(board.Claim(B, Hall.RedAt(Hall.Three), Hall.ByFacilitator).IsAccepted);
        Assert.True(board.Unclaim(A, Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow().Claim(B, Hall.RedAt(Hall.Three), Hall.By(Hall.Asha)).IsAccepted);
        Assert.True(board.StepDown(A, Hall.Asha, Hall.By(Hall.Asha)).OrThrow().Claim(B, Hall.RedAt(Hall.Three), Hall.By(Hall.Asha)).IsAccepted);
    }

    private static Board One() => Hall.Open(new BoardPolicy { MaxOpenProposals = 1 });
}
