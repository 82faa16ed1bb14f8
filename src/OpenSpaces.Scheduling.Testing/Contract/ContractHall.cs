using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>The wall that the checks work on: ten rooms by ten hours.</summary>
internal static class ContractHall
{
    public const int Cells = 100;

    private static readonly Instant Morning = Instant.FromUtc(2018, 10, 6, 2, 30);
    private static readonly Grid Wall = MakeWall();

    public static Stamp ByFacilitator => new(new PersonId("facilitator"), Role.Facilitator, Morning);

    public static Decision Open(BoardId id) => Board.Open(id, Wall, BoardPolicy.Default with { Name = "Contract · ಒಪ್ಪಂದ · 契約 🎪" }, ByFacilitator);

    public static Cell Cell(int index) => new(Wall.Rooms[index % 10].Id, Wall.TimeSlots[index / 10].Id);

    public static Proposal Topic(string id) => new(new ProposalId(id), $"Topic {id} · విషయం · 話題 🎈") { Hosts = [Host(id)] };

    public static Decision Propose(Board board, string id) => board.Propose(Topic(id), ByFacilitator);

    public static Decision Claim(Board board, string id, int cell) => board.Claim(new ProposalId(id), Cell(cell), new Stamp(Host(id), Role.Attendee, Morning));

    /// <summary>Several proposals in one commit, none of them by a command.</summary>
    public static (Board Board, BoardCommit Commit) Proposed(Board before, params ImmutableArray<string> ids)
    {
        Board board = before;
        var events = ImmutableArray.CreateBuilder<BoardEvent>();
        foreach (string id in ids)
        {
            Decision decision = Propose(board, id);
            events.AddRange(decision.Events);
            board = decision.OrThrow();
        }

        return (board, new BoardCommit(board, before.Version, events.ToImmutable()));
    }

    private static PersonId Host(string proposal) => new($"host-{proposal}");

    private static Grid MakeWall()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
        var nine = new LocalDateTime(2018, 10, 6, 9, 0);
        return Grid.Create(zone, [.. Enumerable.Range(0, 10).Select(i => new Room(new RoomId($"room{i}"), $"Room {i}"))], TimeSlots.Fill(zone, nine, nine.PlusHours(10), Duration.FromHours(1)));
    }
}
