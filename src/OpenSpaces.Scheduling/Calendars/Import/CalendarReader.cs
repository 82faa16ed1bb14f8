using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;
using ICalCalendar = Ical.Net.Calendar;
using ICalEvent = Ical.Net.CalendarComponents.CalendarEvent;
using ICalTime = Ical.Net.DataTypes.CalDateTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads the sessions of an .ics feed, one component at a time: one that is broken spoils no other.</summary>
internal static class CalendarReader
{
    public const int MaxCharacters = 32 * 1024 * 1024;
    public const int MaxSessions = 20_000;
    private const int MaxComponentCharacters = 256 * 1024;
    private const int MaxDepth = 3;

    public static (ImmutableArray<ImportedSession> Sessions, ImmutableArray<ImportProblem> Problems) Read(string feed, DateTimeZone zone)
    {
        var sessions = ImmutableArray.CreateBuilder<ImportedSession>();
        var problems = ImmutableArray.CreateBuilder<ImportProblem>();
        if (feed.Length > MaxCharacters)
        {
            problems.Add(new ImportProblem(ImportProblemKind.Unreadable, 0, $"The feed has over {MaxCharacters} characters and was not read."));
            return ([], problems.ToImmutable());
        }

        foreach ((string component, int line) in Components(feed, problems))
        {
            if (sessions.Count == MaxSessions)
            {
                problems.Add(new ImportProblem(ImportProblemKind.Unreadable, line, $"The feed has over {MaxSessions} sessions; those from here on were not read."));
                break;
            }

            try
            {
                AddSession(component, line, zone, sessions, problems);
            }
#pragma warning disable CA1031 // Ical.Net throws five kinds of exception for bad data, and more from within; whichever, this component is named and the others are read.
            catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                problems.Add(new ImportProblem(ImportProblemKind.Unreadable, line, $"The event on line {line} could not be read: {PlainText.OneLine(e.Message)}"));
            }
        }

        if (sessions.Count == 0 && problems.Count == 0)
        {
            problems.Add(new ImportProblem(ImportProblemKind.Unreadable, 0, "The feed has no event: is it an .ics file?"));
        }

        return (sessions.ToImmutable(), problems.ToImmutable());
    }

    private static void AddSession(
        string component, int line, DateTimeZone zone, ImmutableArray<ImportedSession>.Builder sessions, ImmutableArray<ImportProblem>.Builder problems)
    {
        ICalEvent? read = ICalCalendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{component}END:VCALENDAR\r\n")?.Events.SingleOrDefault();
        if (read?.Start is not { HasTime: true } start)
        {
            problems.Add(new ImportProblem(ImportProblemKind.Unreadable, line, $"The event on line {line} has no start with a time, and a board needs one."));
            return;
        }

        if (string.Equals(read.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new ImportProblem(ImportProblemKind.Cancelled, line, $"\"{ImportedText.Title(read.Summary ?? "")}\" is cancelled in the feed and was not posted."));
            return;
        }

        Instant from = Resolve(start, zone);
        Instant until = read.End is { HasTime: true } end ? Resolve(end, zone)
            : read.Duration is { } duration ? from + NodaTime.Duration.FromTimeSpan(duration.ToTimeSpanUnspecified())
            : from;
        if (until <= from)
        {
            problems.Add(new ImportProblem(ImportProblemKind.Unreadable, line, $"The event on line {line} does not end after it starts."));
            return;
        }

        string summary = read.Summary ?? "";
        string title = ImportedText.Title(summary);
        if (title.Length == 0)
        {
            title = "Untitled session";
        }

        if (title != summary.Trim())
        {
            problems.Add(new ImportProblem(ImportProblemKind.TextChanged, line, $"The title on line {line} is now \"{title}\"."));
        }

        sessions.Add(new ImportedSession(read.Uid ?? "", title, PlainText.OneLine(read.Location ?? "").Trim(), from, until)
        {
            Abstract = ImportedText.Abstract(read.Description ?? ""),
            Line = line,
        });
    }

    /// <summary>UTC as it is, a known zone by its name, what floats in the venue's zone; an unknown zone is an error and never silently UTC.</summary>
    private static Instant Resolve(ICalTime time, DateTimeZone zone)
    {
        LocalDateTime local = LocalDateTime.FromDateTime(time.Value);
        DateTimeZone meant = time.IsUtc ? DateTimeZone.Utc
            : time.TzId is not { Length: > 0 } id ? zone
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
                ?? FromWindows(id)
                ?? throw new FormatException($"the time zone \"{id}\" is unknown.");
        return WallClock.Resolve(meant, local, offset: null);
    }

    private static DateTimeZone? FromWindows(string id) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out string? known) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(known) : null;

    /// <summary>Each VEVENT's own lines, without the components within it, and the line it begins on.</summary>
    private static IEnumerable<(string Component, int Line)> Components(string feed, ImmutableArray<ImportProblem>.Builder problems)
    {
        var component = new StringBuilder();
        int depth = 0;
        int begun = 0;
        int number = 0;
        using var reader = new StringReader(feed);
        while (reader.ReadLine() is { } line)
        {
            number++;
            string word = line.TrimEnd().ToUpperInvariant() is { Length: <= 64 } shortLine ? shortLine.TrimStart('\uFEFF') : "";
            if (depth == 0 && word == "BEGIN:VEVENT")
            {
                (depth, begun) = (1, number);
                component.Clear().Append("BEGIN:VEVENT\r\n");
                continue;
            }

            if (depth == 0)
            {
                continue;
            }

            bool isOwn = depth == 1;
            depth += word.StartsWith("BEGIN:", StringComparison.Ordinal) ? 1 : word.StartsWith("END:", StringComparison.Ordinal) ? -1 : 0;
            if (depth == 0)
            {
                yield return (component.Append("END:VEVENT\r\n").ToString(), begun);
            }
            else if (depth > MaxDepth || component.Length > MaxComponentCharacters)
            {
                problems.Add(new ImportProblem(ImportProblemKind.Unreadable, begun, $"The event on line {begun} is too large or too deeply nested, and was not read."));
                depth = 0;
            }
            else if (isOwn && depth == 1)
            {
                component.Append(WithoutControls(line)).Append("\r\n");
            }
        }

        if (depth > 0)
        {
            problems.Add(new ImportProblem(ImportProblemKind.Unreadable, begun, $"The feed ends within the event that begins on line {begun}."));
        }
    }

    /// <summary>A NUL makes Ical.Net refuse the whole component; none of them is part of any text.</summary>
    private static string WithoutControls(string line) =>
        line.Any(c => char.IsControl(c) && c != '\t') ? string.Concat(line.Where(c => !char.IsControl(c) || c == '\t')) : line;
}
