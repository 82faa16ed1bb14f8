namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardHostsTests
{
    private static readonly ProposalId A = new("a");

    [Fact]
    public void Adopt_gives_a_suggestion_its_host()
    {
        Board board = Hall.Open().With(Hall.Topic("a"));

        Board adopted = board.Adopt(A, Hall.Chen, Hall.By(Hall.Chen)).OrThrow();

        Assert.Empty(adopted.Suggestions);
        Assert.Equal<PersonId>([Hall.Chen], adopted.Find(A)!.Proposal.Hosts);
    }

    [Fact]
    public void StepDown_of_the_last_host_leaves_a_suggestion_in_its_cell()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Board left = board.StepDown(A, Hall.Asha, Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal(A, Assert.Single(left.Suggestions).Id);
        Assert.Equal(A, left.OccupantOf(Hall.RedAt(Hall.Ten))!.Id);
        Assert.Empty(left.SessionsOf(Hall.Asha));
    }

    [Fact]
    public void HandOver_keeps_the_place_among_the_hosts()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha, Hall.Ben));

        Board handed = board.HandOver(A, Hall.Asha, Hall.Chen, Hall.By(Hall.Asha)).OrThrow();

        Assert.Equal<PersonId>([Hall.Chen, Hall.Ben], handed.Find(A)!.Proposal.Hosts);
    }

    [Fact]
    public void AddHost_refuses_who_has_another_session_then_and_takes_who_is_free_at_its_very_end()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Chen))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten)).Placed("c", Hall.BlueAt(Hall.Eleven));

        Assert.IsType<PersonDoubleBooked>(Assert.Single(board.AddHost(A, Hall.Ben, Hall.By(Hall.Asha)).Conflicts));
        Assert.True(board.AddHost(A, Hall.Chen, Hall.By(Hall.Asha)).IsAccepted);
    }

    [Fact]
    public void A_changeover_keeps_people_from_the_next_slot_in_another_room_and_not_in_the_same()
    {
        Board board = Hall.Open(new BoardPolicy { Changeover = NodaTime.Duration.FromMinutes(5) })
            .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Assert.IsType<PersonDoubleBooked>(Assert.Single(board.Place(new("b"), Hall.BlueAt(Hall.Eleven), Hall.ByFacilitator).Conflicts));
        Assert.True(board.Place(new("b"), Hall.RedAt(Hall.Eleven), Hall.ByFacilitator).IsAccepted);
    }
}
