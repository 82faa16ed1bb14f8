using NodaTime;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>A wall with a hundred cells, and those who want them.</summary>
internal static class TestHall
{
    private static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
    private static readonly LocalDateTime Nine = new(2018, 10, 6, 9, 0);
    private static readonly Grid Wall = Grid.Create(
        Kolkata, [.. Enumerable.Range(0, 10).Select(i => new Room(new RoomId($"room{i}"), $"Room {i}"))], TimeSlots.Fill(Kolkata, Nine, Nine.PlusHours(10), Duration.FromHours(1)));

    public static readonly BoardId Id = new("hall-3");

    public static Stamp ByFacilitator => new(new PersonId("facilitator"), Role.Facilitator, Instant.FromUtc(2018, 10, 6, 2, 30));

    public static Cell Cell(int index) => new(Wall.Rooms[index % 10].Id, Wall.TimeSlots[index / 10].Id);

    public static async Task<Board> OpenAsync(IBoardStore store, BoardId? id = null)
    {
        Decision opened = Board.Open(id ?? Id, Wall, BoardPolicy.Default, ByFacilitator);
        Assert.True(await store.TryCommitAsync(new BoardCommit(opened.OrThrow(), 0, opened.Events)));
        return opened.OrThrow();
    }

    public static Decision Propose(Board board, string id) => board.Propose(new Proposal(new ProposalId(id), $"Topic {id}") { Hosts = [new PersonId($"host-{id}")] }, ByFacilitator);

    public static Decision Claim(Board board, string id, int cell) =>
        board.Claim(new ProposalId(id), Cell(cell), new Stamp(new PersonId($"host-{id}"), Role.Attendee, ByFacilitator.At));

    public static BoardCommit Commit(Board before, Decision decision) => new(decision.OrThrow(), before.Version, decision.Events);
}
