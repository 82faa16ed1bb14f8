using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The events and zones of an .ics file, whatever is wrong around them.</summary>
internal sealed class FeedFile
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS", "CATEGORIES", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
        "SEQUENCE", "DTSTAMP", "ATTENDEE", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME",
    };

    private readonly ImportProblems problems;
    private FeedComponent? open;
    private FeedComponent? part;
    private int within;
    private int observances;

    private FeedFile(ImportProblems problems) => this.problems = problems;

    /// <summary>The events in the order of the file.</summary>
    public List<FeedComponent> Events { get; } = [];

    public List<FeedComponent> Zones { get; } = [];

    /// <summary>Whether the file is a calendar at all.</summary>
    public bool IsCalendar { get; private set; }

    /// <summary>Whether the file goes on to its end.</summary>
    public bool IsComplete { get; private set; } = true;

    public static FeedFile Read(ReadOnlyMemory<byte> feed, ImportProblems problems)
    {
        var file = new FeedFile(problems);
        if (feed.Length > FeedLimits.MaxBytes)
        {
            problems.Unreadable(0, $"The feed has over {FeedLimits.MaxBytes} bytes; the rest was not read.");
            feed = feed[..FeedLimits.MaxBytes];
            file.IsComplete = false;
        }

        file.ReadLines(new FeedLines(InUtf8(feed), Kept, problems));
        return file;
    }

    private void ReadLines(FeedLines lines)
    {
        int calendars = 0;
        while (lines.Next() is { } line)
        {
            string word = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN")
            {
                if (Events.Count == FeedLimits.MaxEvents && word == "VEVENT")
                {
                    problems.Unreadable(line.Number, $"The feed has over {FeedLimits.MaxEvents} events; those from here on were not read.");
                    IsComplete = false;
                    return;
                }

                calendars += word == "VCALENDAR" ? 1 : 0;
                Begin(word, line.Number);
            }
            else if (line.Name == "END")
            {
                calendars -= word == "VCALENDAR" ? 1 : 0;
                End(word, line.Number);
            }
            else
            {
                Take(line);
            }

            lines.OnlyBounds = open?.Count > FeedLimits.MaxProperties || (within > 0 && part is null);
            IsCalendar |= calendars > 0;
        }

        if (open is not null)
        {
            problems.Unreadable(open.Line, $"The feed ends within the {WordFor(open)} that begins on line {open.Line}.");
            IsComplete = false;
        }
        else if (calendars > 0)
        {
            problems.Unreadable(lines.Number, "The feed ends without END:VCALENDAR: something may be missing.");
            IsComplete = false;
        }
    }

    /// <summary>An event never stands within another, so that a new one ends one that was left open.</summary>
    private void Begin(string word, int line)
    {
        if (word is "VEVENT" or "VTIMEZONE" or "VCALENDAR" && open is not null)
        {
            problems.Unreadable(open.Line, $"The {WordFor(open)} that begins on line {open.Line} does not end before line {line}.");
            Keep(open);
        }

        if (word is "VEVENT" or "VTIMEZONE")
        {
            (open, part, within) = (new FeedComponent(word, line), null, 0);
        }
        else if (open is not null)
        {
            within++;
            if (within == 1 && open.Name == "VTIMEZONE" && word is "STANDARD" or "DAYLIGHT")
            {
                part = observances++ < FeedLimits.MaxObservances ? new FeedComponent(word, line) : null;
                open.Parts.AddRange(part is null ? [] : [part]);
            }
            else if (within > FeedLimits.MaxDepth)
            {
                problems.Unreadable(open.Line, $"The {WordFor(open)} that begins on line {open.Line} is nested over {FeedLimits.MaxDepth} deep and was not read.");
                open = null;
            }
        }
    }

    private void End(string word, int line)
    {
        if (open is null)
        {
            return;
        }

        if (word == open.Name || word == "VCALENDAR")
        {
            if (within > 0 || word != open.Name)
            {
                problems.Unreadable(line, $"Something within the {WordFor(open)} that begins on line {open.Line} does not end.");
            }

            Keep(open);
        }
        else
        {
            within = Math.Max(0, within - 1);
            part = within == 0 ? null : part;
        }
    }

    private void Take(FeedLine line)
    {
        FeedComponent? into = within == 0 ? open : within == 1 ? part : null;
        if (into is null)
        {
            return;
        }

        if (into.Count == FeedLimits.MaxProperties)
        {
            problems.Unreadable(line.Number, $"The {WordFor(open!)} that begins on line {open!.Line} has over {FeedLimits.MaxProperties} properties; the rest was not read.");
        }

        if (into.Count <= FeedLimits.MaxProperties)
        {
            into.Add(line);
        }
    }

    private void Keep(FeedComponent component)
    {
        if (component.Name == "VEVENT")
        {
            Events.Add(component);
        }
        else if (observances <= FeedLimits.MaxObservances)
        {
            Zones.Add(component);
        }
        else
        {
            problems.Unreadable(component.Line, $"The time zone that begins on line {component.Line} was not read: the time zones of the feed have over {FeedLimits.MaxObservances} parts.");
        }

        (open, part, within) = (null, null, 0);
    }

    private static string WordFor(FeedComponent component) => component.Name == "VEVENT" ? "event" : "time zone";

    /// <summary>Two byte orders of UTF-16 say themselves which they are, or show it by the first letters of BEGIN; everything else is taken for UTF-8.</summary>
    private static ReadOnlyMemory<byte> InUtf8(ReadOnlyMemory<byte> feed) => feed.Span switch
    {
        [0xFF, 0xFE, ..] or [(byte)'B', 0, (byte)'E', 0, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, feed.ToArray()),
        [0xFE, 0xFF, ..] or [0, (byte)'B', 0, (byte)'E', ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, feed.ToArray()),
        _ => feed,
    };
}
