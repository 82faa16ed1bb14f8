namespace OpenSpaces.Scheduling.Tests.Conventions;

public sealed class EventTests
{
    public static TheoryData<Type> Kinds => [.. typeof(BoardEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BoardEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_event_has_a_meaning(Type kind)
    {
        string fold = Sources.All.Single(file => file.Path == "Boards/BoardFold.cs").Text;

        Assert.Contains($"case {kind.Name} ", fold, StringComparison.Ordinal);
        Assert.True(kind.IsSealed);
    }

    [Fact]
    public void An_event_without_a_meaning_is_named_and_never_skipped()
    {
        Board board = Hall.Open();

        var thrown = Assert.Throws<UnknownBoardEventException>(() => board.Follow([new ProposalTeleported().Stamped(2, Hall.ByFacilitator)]));

        Assert.Equal((nameof(ProposalTeleported), 1), (thrown.EventName, thrown.Version));
    }

    [Fact]
    public void A_history_that_contradicts_itself_is_named_with_its_place()
    {
        Board board = Hall.Open();

        Assert.Equal(1, Assert.Throws<DamagedHistoryException>(() => board.Follow([new ProposalWithdrawn(new ProposalId("nobody")).Stamped(2, Hall.ByFacilitator)])).Version);
        Assert.Throws<DamagedHistoryException>(() => board.Follow([new AgendaPublished(1).Stamped(7, Hall.ByFacilitator)]));
        Assert.Throws<DamagedHistoryException>(() => board.Follow([new BoardOpened(board.Id, board.Grid, board.Policy).Stamped(2, Hall.ByFacilitator)]));
        Assert.Throws<DamagedHistoryException>(() => board.Follow([new RoomAdded(Hall.Red).Stamped(2, Hall.ByFacilitator)]));
        Assert.Throws<DamagedHistoryException>(() => Board.Replay([]));
        Assert.Throws<DamagedHistoryException>(() => Board.Replay([new AgendaPublished(1).Stamped(1, Hall.ByFacilitator)]));
    }

    /// <summary>What a later version might write.</summary>
    private sealed record ProposalTeleported : BoardEvent;
}
