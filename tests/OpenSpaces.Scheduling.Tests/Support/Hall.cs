using NodaTime;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>A small wall that tests start from: two rooms, four slots and a lunch on one day in Kolkata.</summary>
internal static class Hall
{
    public static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
    public static readonly LocalDate Day = new(2018, 10, 6);

    /// <summary>Eight in the morning, before anything starts.</summary>
    public static readonly Instant Morning = (Day + new LocalTime(8, 0)).InZoneStrictly(Kolkata).ToInstant();

    public static readonly Room Red = new(new RoomId("red"), "Red table") { Seats = 20 };
    public static readonly Room Blue = new(new RoomId("blue"), "Blue table") { Seats = 40, Features = ["projector"] };

    public static readonly TimeSlot Ten = Slot("10", 10, 11);
    public static readonly TimeSlot Eleven = Slot("11", 11, 12);
    public static readonly TimeSlot Lunch = Slot("lunch", 12, 13) with { Kind = TimeSlotKind.Break, Name = "Lunch" };
    public static readonly TimeSlot Two = Slot("14", 14, 15);
    public static readonly TimeSlot Three = Slot("15", 15, 16);

    public static readonly PersonId Facilitator = new("facilitator");
    public static readonly PersonId Asha = new("asha");
    public static readonly PersonId Ben = new("ben");
    public static readonly PersonId Chen = new("chen");

    public static readonly Grid Grid = Grid.Create(Kolkata, [Red, Blue], [Ten, Eleven, Lunch, Two, Three]);

    public static Stamp ByFacilitator => new(Facilitator, Role.Facilitator, Morning);

    public static Cell RedAt(TimeSlot slot) => new(Red.Id, slot.Id);

    public static Cell BlueAt(TimeSlot slot) => new(Blue.Id, slot.Id);

    public static Stamp By(PersonId person) => new(person, Role.Attendee, Morning);

    public static Stamp At(this Stamp stamp, int hour, int minute = 0) =>
        stamp with { At = (Day + new LocalTime(hour, minute)).InZoneStrictly(Kolkata).ToInstant() };

    public static Board Open(BoardPolicy? policy = null) =>
        Board.Open(new BoardId("hall-3"), Grid, policy ?? BoardPolicy.Default, ByFacilitator).OrThrow();

    public static Proposal Topic(string id, params PersonId[] hosts) => new(new ProposalId(id), $"Topic {id}") { Hosts = [.. hosts] };

    /// <summary>Given: a board on which each of these was posted by the facilitator.</summary>
    public static Board With(this Board board, params Proposal[] proposals) =>
        proposals.Aggregate(board, (at, proposal) => at.Propose(proposal, ByFacilitator).OrThrow());

    /// <summary>Given: it stands there.</summary>
    public static Board Placed(this Board board, string id, Cell cell) =>
        board.Place(new ProposalId(id), cell, ByFacilitator.Because("given")).OrThrow();

    private static TimeSlot Slot(string id, int from, int until) => new(new TimeSlotId(id), Day + new LocalTime(from, 0), Day + new LocalTime(until, 0));
}
