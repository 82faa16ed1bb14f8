using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>One event of a schedule.xml or schedule.json, as written: the names of both formats are the same.</summary>
internal sealed class ScheduleTalk
{
    private const int MaxFields = 100;
    private const int MaxPersons = 100;
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The fields by their names: date, start, duration, room, title, subtitle, track, type, abstract, description, url, guid, id.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> Persons { get; } = [];

    public int Line { get; init; }

    /// <summary>The day's own date, for an event that has only a time.</summary>
    public string Day { get; init; } = "";

    /// <summary>Adds a field, or a person; where one is named again, the first that says anything stands.</summary>
    public void Take(string field, string text)
    {
        if (field == "person")
        {
            Persons.AddRange(Persons.Count < MaxPersons ? [text] : []);
        }
        else if (Fields.TryGetValue(field, out string? known) ? known.Length == 0 : Fields.Count < MaxFields)
        {
            Fields[field] = text;
        }
    }

    /// <summary>Makes an event of it; null, with the problem, if it does not say when it is.</summary>
    public ReadEvent? Read(DateTimeZone zone, ImportProblems problems)
    {
        if (StartIn(zone) is not { } start)
        {
            problems.Unreadable(Line, $"The event on line {Line} has no date with a time that can be read.");
            return null;
        }

        if (DurationOf(Field("duration")) is not { } duration)
        {
            problems.Unreadable(Line, $"The event on line {Line} has no duration that can be read, such as 00:45.");
            return null;
        }

        return new ReadEvent
        {
            Uid = Field("guid") is { Length: > 0 } guid ? guid : Field("id"),
            Title = Field("title"),
            Abstract = string.Join("\n\n", new[] { Field("subtitle"), Field("abstract"), Field("description") }.Where(text => text.Length > 0).Distinct()),
            Place = Field("room"),
            Track = Field("track"),
            Speakers = SpeakerNames.Clean(Persons),
            Categories = Field("type") is { Length: > 0 } type ? [type] : [],
            Link = FeedReader.LinkOf(Field("url")),
            Start = start,
            End = start + duration,
            Line = Line,
        }.Cleaned(problems);
    }

    private string Field(string name) => Fields.GetValueOrDefault(name, "").Trim();

    private Instant? StartIn(DateTimeZone zone)
    {
        if (OffsetDateTimePattern.Rfc3339.Parse(Field("date")).TryGetValue(default, out OffsetDateTime whole))
        {
            return whole.ToInstant();
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(Field("date")).TryGetValue(default, out LocalDateTime local))
        {
            return WallClock.Resolve(zone, local, offset: null);
        }

        string date = Field("date") is { Length: 10 } own ? own : Day;
        return LocalDatePattern.Iso.Parse(date).TryGetValue(default, out LocalDate day) && day.Year is > 0 and < 9_999 && Clock.Parse(Field("start")).TryGetValue(default, out LocalTime time)
            ? WallClock.Resolve(zone, day + time, offset: null)
            : null;
    }

    /// <summary>Hours and minutes, or days before them, or minutes alone; at most ten days.</summary>
    private static Duration? DurationOf(string text)
    {
        string[] parts = text.Split(':');
        int[] numbers = [.. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 100_000 ? number : -1)];
        long minutes = numbers switch
        {
            _ when numbers.Contains(-1) => -1,
            [var m] => m,
            [var h, var m] => (h * 60L) + m,
            [var d, var h, var m] => (((d * 24L) + h) * 60) + m,
            _ => -1,
        };
        return minutes is >= 0 and <= 14_400 ? Duration.FromMinutes(minutes) : null;
    }
}
