using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Asks what a new board needs: the event, the venue's zone, its rooms, its days and hours.</summary>
internal static class NewBoard
{
    private const int MaxDays = 14;
    private const int ShortestSlot = 5;
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static async Task<Decision> AskAsync(IAnsiConsole console, Stamp stamp, CancellationToken cancellationToken)
    {
        string name = await AskAsync(console, "What is the event called?", text => CanOpen(stamp, text, []) ? Found(text) : null, "no name for an event: it has 1 to 200 characters that can be read", cancellationToken);
        DateTimeZone zone = await AskAsync(console, "In which time zone is it, such as Asia/Kolkata?", ParseZone, "no time zone of the tz database", cancellationToken);
        Room[] rooms = await AskAsync(console, "Which rooms? Names, with commas between:", text => ParseRooms(text, stamp), "no list of rooms, each named once, in at most 100 characters", cancellationToken);
        LocalDate first = await AskAsync(console, "Which day is the first, such as 2018-10-06?", text => Day.Parse(text).TryGetValue(default, out LocalDate day) ? Found(day) : null, "no day", cancellationToken);
        int days = await AskAsync(console, "How many days?", text => ParseNumber(text, 1, MaxDays), $"no number from 1 to {MaxDays}", cancellationToken);
        LocalTime from = await AskAsync(console, "When does a day start, such as 10:00?", ParseTime, "no time", cancellationToken);
        LocalTime until = await AskAsync(console, "When does it end?", text => ParseTime(text) is { } time && MinutesBetween(from, time.Value) >= ShortestSlot ? time : null, $"no time at least {ShortestSlot} minutes after {from.Name()}", cancellationToken);
        int minutes = await AskAsync(console, "How long is a slot, in minutes?", text => ParseNumber(text, ShortestSlot, MinutesBetween(from, until)), $"no number of minutes from {ShortestSlot} to the {MinutesBetween(from, until)} that a day has", cancellationToken);
        IEnumerable<TimeSlot> slots = Enumerable.Range(0, days)
            .Select(first.PlusDays)
            .SelectMany(day => TimeSlots.Fill(zone, day + from, day + until, Duration.FromMinutes(minutes)));
        return Board.Open(new BoardId("board"), Grid.Create(zone, rooms, slots), BoardPolicy.Default with { Name = name }, stamp);
    }

    private static async Task<string> AskTextAsync(IAnsiConsole console, string question, CancellationToken cancellationToken) =>
        (await new TextPrompt<string>(Markup.Escape(question)).ShowAsync(console, cancellationToken)).Trim();

    private static async Task<T> AskAsync<T>(IAnsiConsole console, string question, Func<string, Answer<T>?> parse, string otherwise, CancellationToken cancellationToken)
    {
        while (true)
        {
            string typed = await AskTextAsync(console, question, cancellationToken);
            if (parse(typed) is { } answer)
            {
                return answer.Value;
            }

            console.Complain($"\"{typed}\" is {otherwise}.", "Type it again, or press Ctrl+C to leave.");
        }
    }

    private static Answer<DateTimeZone>? ParseZone(string text) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone ? Found(zone) : null;

    private static Answer<LocalTime>? ParseTime(string text) => Time.Parse(text).TryGetValue(default, out LocalTime time) ? Found(time) : null;

    private static Answer<int>? ParseNumber(string text, int from, int until) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= from && number <= until ? Found(number) : null;

    private static Answer<Room[]>? ParseRooms(string text, Stamp stamp)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Room[] rooms = [.. names.Take(Grid.MaxRooms).Select((name, i) => new Room(new RoomId(string.Create(CultureInfo.InvariantCulture, $"room-{i + 1}")), name))];
        bool isOnceEach = names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == rooms.Length;
        return rooms.Length > 0 && isOnceEach && CanOpen(stamp, BoardPolicy.Default.Name, rooms) ? Found(rooms) : null;
    }

    /// <summary>Whether a board would be opened with these: asking it changes nothing.</summary>
    private static bool CanOpen(Stamp stamp, string name, Room[] rooms) =>
        Board.Open(new BoardId("board"), Grid.Create(DateTimeZone.Utc, rooms, []), BoardPolicy.Default with { Name = name }, stamp).IsAccepted;

    private static int MinutesBetween(LocalTime from, LocalTime until) => (int)Period.Between(from, until, PeriodUnits.Minutes).Minutes;

    private static Answer<T> Found<T>(T value) => new(value);

    private sealed record Answer<T>(T Value);
}
