using NodaTime;
using OpenSpaces.Scheduling;

// Writes the feed of a small board to the standard output. tools/aot.sh runs it twice, as a native program and on the runtime, and compares the bytes.
DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Dublin"];
var ten = new LocalDateTime(2025, 10, 25, 10, 0);
Grid grid = Grid.Create(zone, [new Room(new("red"), "Red table"), new Room(new("blue"), "Blue; table") { JoinAddress = new Uri("https://example.org/join") }], TimeSlots.Fill(zone, ten, ten.PlusHours(40), Duration.FromHours(1)));
var facilitator = new Stamp(new("meera"), Role.Facilitator, Instant.FromUtc(2025, 10, 1, 4, 0));
Board board = Board.Open(new("aot"), grid, BoardPolicy.Default, facilitator).OrThrow();
foreach (int i in Enumerable.Range(0, 40))
{
    board = board.Propose(new(new($"p{i}"), $"नमस्ते 👩‍👩‍👧 number {i}, with a title; that is long enough to be folded") { Hosts = [new($"h{i}")], Tags = ["a,b"] }, facilitator).OrThrow();
    board = board.Place(new($"p{i}"), new Cell(grid.Rooms[i % 2].Id, grid.TimeSlots[i].Id), facilitator).OrThrow();
}

board = board.Publish(facilitator).OrThrow().Withdraw(new("p3"), facilitator.Because("ill")).OrThrow().Publish(facilitator).OrThrow();
using Stream output = Console.OpenStandardOutput();
new CalendarExporter().Export(Agenda.Of(board), options: new CalendarOptions { Reminder = Duration.FromMinutes(10) }).WriteTo(output);
