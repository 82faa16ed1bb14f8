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
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static async Task<Decision> AskAsync(IAnsiConsole console, Stamp stamp, CancellationToken cancellationToken)
    {
        string name = await AskTextAsync(console, "What is the event called?", cancellationToken);
        DateTimeZone zone = await AskAsync(console, "In which time zone is it, such as Asia/Kolkata?", ParseZone, "no time zone of the tz database", cancellationToken);
        Room[] rooms = await AskAsync(console, "Which rooms? Names, with commas between:", ParseRooms, "no list of rooms", cancellationToken);
        LocalDate first = await AskAsync(console, "Which day is the first, such as 2018-10-06?", text => Day.Parse(text).TryGetValue(default, out LocalDate day) ? Found(day) : null, "no day", cancellationToken);
        int days = await AskAsync(console, "How many days?", text => ParseNumber(text, 1, MaxDays), $"no number from 1 to {MaxDays}", cancellationToken);
        LocalTime from = await AskAsync(console, "When does a day start, such as 10:00?", ParseTime, "no time", cancellationToken);
        LocalTime until = await AskAsync(console, "When does it end?", ParseTime, "no time", cancellationToken);
        int minutes = await AskAsync(console, "How long is a slot, in minutes?", text => ParseNumber(text, 5, 24 * 60), "no number of minutes from 5", cancellationToken);
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

    private static Answer<Room[]>? ParseRooms(string text)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 0 and <= Grid.MaxRooms
            ? Found(names.Select((name, i) => new Room(new RoomId(string.Create(CultureInfo.InvariantCulture, $"room-{i + 1}")), name)).ToArray())
            : null;
    }

    private static Answer<T> Found<T>(T value) => new(value);

    private sealed record Answer<T>(T Value);
}
