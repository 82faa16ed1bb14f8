namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardMergeTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");

    private static Board Merged => Hall.Open().With(Hall.Topic("a", Hall.Asha, Hall.Chen), Hall.Topic("b", Hall.Ben, Hall.Chen))
        .Placed("a", Hall.RedAt(Hall.Ten))
        .OfferMerge(A, B, Hall.By(Hall.Asha)).OrThrow()
        .AcceptMerge(A, B, Hall.By(Hall.Ben)).OrThrow();

    [Fact]
    public void AcceptMerge_unites_hosts_frees_the_cell_and_keeps_where_it_came_from()
    {
        Assert.Equal<PersonId>([Hall.Ben, Hall.Chen, Hall.Asha], Merged.Find(B)!.Proposal.Hosts);
        Assert.Null(Merged.OccupantOf(Hall.RedAt(Hall.Ten)));
        Assert.Equal((ProposalState.Merged, B), (Merged.Find(A)!.State, Merged.Find(A)!.MergedInto!.Value));
        Assert.Equal(new MergedProposal(A, [Hall.Asha]), Assert.Single(Merged.Find(B)!.MergedFrom));
        Assert.Empty(Merged.Find(B)!.MergeOffers);
    }

    [Fact]
    public void Unmerge_takes_along_only_the_hosts_it_had_brought()
    {
        Board apart = Merged.Unmerge(A, Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal<PersonId>([Hall.Ben, Hall.Chen], apart.Find(B)!.Proposal.Hosts);
        Assert.Equal<PersonId>([Hall.Asha, Hall.Chen], apart.Find(A)!.Proposal.Hosts);
        Assert.True(apart.Find(A)!.IsWaiting);
        Assert.Empty(apart.Find(B)!.MergedFrom);
    }

    [Fact]
    public void DeclineMerge_leaves_both_as_they_are()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).OfferMerge(A, B, Hall.By(Hall.Asha)).OrThrow();

        Board declined = board.DeclineMerge(A, B, Hall.By(Hall.Ben)).OrThrow();

        Assert.Empty(declined.Find(B)!.MergeOffers);
        Assert.All(declined.Proposals, posted => Assert.Equal(ProposalState.OnBoard, posted.State));
    }

    [Fact]
    public void Split_and_Repeat_post_cards_that_remember_their_topic()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha));

        Board more = board.Split(A, Hall.Topic("part", Hall.Asha), Hall.By(Hall.Asha)).OrThrow().Repeat(A, new("again"), Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(A, more.Find(new("part"))!.SplitFrom);
        Assert.Equal(A, more.Find(new("again"))!.RepeatOf);
        Assert.Equal("Topic a", more.Find(new("again"))!.Proposal.Title);
    }
}
