namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>A hall's board in a store, with a keeper in front of it.</summary>
internal static class KeptHall
{
    public static readonly BoardId Id = new("hall-3");

    public static async Task<InMemoryBoardStore> StoreAsync(params Proposal[] proposals)
    {
        var store = new InMemoryBoardStore();
        var keeper = new BoardKeeper(store);
        Assert.True(await keeper.OpenAsync(Board.Open(Id, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        foreach (Proposal proposal in proposals)
        {
            (await keeper.DecideAsync(Id, board => board.Propose(proposal, Hall.ByFacilitator))).OrThrow();
        }

        return store;
    }

    public static Func<Board, Decision> Claim(string proposal, PersonId by, Cell cell) =>
        board => board.Claim(new ProposalId(proposal), cell, Hall.By(by));
}
