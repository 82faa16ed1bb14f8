using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A VEVENT whose first time has been read; its rule has not been followed yet.</summary>
internal sealed class FeedEvent
{
    private readonly FeedComponent component;
    private readonly FeedDuration? duration;
    private readonly Instant? end;

    private FeedEvent(FeedComponent component, FeedTime start, FeedTime? recurrenceId, Instant? end, FeedDuration? duration)
    {
        this.component = component;
        this.end = end;
        this.duration = duration;
        Start = start;
        RecurrenceId = recurrenceId;
        Uid = component.Find("UID")?.Value.Trim() ?? "";
    }

    public string Uid { get; }

    public FeedTime Start { get; }

    /// <summary>Which occurrence of another event with its UID it stands for; null if for none.</summary>
    public FeedTime? RecurrenceId { get; }

    /// <summary>Whether it says that it stands for every later occurrence as well, which is not followed.</summary>
    public bool IsForAllThatFollow => component.Find("RECURRENCE-ID")?.Parameter("RANGE")?.Trim().Equals("THISANDFUTURE", StringComparison.OrdinalIgnoreCase) ?? false;

    public int Line => component.Line;

    public bool IsCancelled => component.Find("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>How often it was changed, by its own count; 0 where it does not say.</summary>
    public int Sequence => int.TryParse(component.Find("SEQUENCE")?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>When it was written; the beginning of time where it does not say.</summary>
    public Instant StampedAt => FeedTime.TryParse(component.Find("DTSTAMP")?.Value ?? "", DateTimeZone.Utc, out FeedTime at) ? at.Instant : Instant.MinValue;

    public bool Repeats => component.Find("RRULE") is not null || component.Find("RDATE") is not null;

    public IEnumerable<FeedLine> All(string property) => component.All(property);

    public string Text(string property) => FeedText.Unescape(component.Find(property)?.Value ?? "");

    /// <summary>The start that a time names, as RECURRENCE-ID does: some name a day where the event has times, and some a time where it has days.</summary>
    public FeedTime Named(FeedTime id) => id.IsDate == Start.IsDate ? id : Start with { Local = id.DayIn(Start.Zone) + Start.Local.TimeOfDay };

    /// <summary>Reads when the event is.</summary>
    /// <exception cref="FormatException">It does not say so, or in a zone that nobody knows; the message says which.</exception>
    public static FeedEvent Read(FeedComponent component, FeedZones zones, DateTimeZone venue)
    {
        FeedTime start = TimeOf(component.Find("DTSTART") ?? throw new FormatException("it has no DTSTART"), zones, venue);
        FeedTime? recurrenceId = component.Find("RECURRENCE-ID") is { } id ? TimeOf(id, zones, venue) : null;
        Instant? end = component.Find("DTEND") is { } until ? TimeOf(until, zones, venue).Instant : null;
        FeedDuration? duration = null;
        if (end is null && component.Find("DURATION") is { } lasts)
        {
            duration = FeedDuration.TryParse(lasts.Value, out FeedDuration known) ? known : throw new FormatException($"its DURATION on line {lasts.Number} is none");
        }

        return end < start.Instant
            ? throw new FormatException("it ends before it starts")
            : new FeedEvent(component, start, recurrenceId, end, duration);
    }

    /// <summary>The end of the occurrence that starts then, its own if it has one; what says no end lasts for a day if it is a date, and for no time if not (RFC 5545, 3.6.1).</summary>
    public Instant EndOf(FeedStart occurrence) => occurrence.End ?? EndOf(occurrence.Time);

    private Instant EndOf(FeedTime occurrence) =>
        end is { } first && occurrence.IsDate ? new FeedTime(occurrence.Local.PlusDays((int)Math.Round((first - Start.Instant).TotalDays)), occurrence.Zone, IsDate: true).Instant
        : end is { } until ? occurrence.Instant + (until - Start.Instant)
        : (duration ?? new FeedDuration(Start.IsDate ? 1 : 0, Duration.Zero)).After(occurrence);

    /// <summary>A time of a property in its zone, or on the venue's clock where it names none.</summary>
    public static FeedTime TimeOf(FeedLine line, FeedZones zones, DateTimeZone venue) => TimesOf(line, zones, venue).FirstOrDefault() is { Zone: not null } time
        ? time
        : throw new FormatException($"its {line.Name} on line {line.Number} is no time");

    /// <summary>The times of a property that may have several; periods give their starts.</summary>
    public static IEnumerable<FeedTime> TimesOf(FeedLine line, FeedZones zones, DateTimeZone venue) => StartsOf(line, zones, venue).Select(start => start.Time);

    /// <summary>The times and periods of a property that may have several.</summary>
    public static IEnumerable<FeedStart> StartsOf(FeedLine line, FeedZones zones, DateTimeZone venue)
    {
        string? name = line.Parameter("TZID") is { Length: > 0 } id ? id : null;
        foreach (string value in line.Value.Split(','))
        {
            if (!FeedStart.TryParse(value, venue, out FeedStart start))
            {
                throw new FormatException($"its {line.Name} on line {line.Number} is no time");
            }

            // A date is a day at the venue, and UTC needs no other zone.
            if (name is null || start.Time.IsDate || start.Time.Zone == DateTimeZone.Utc)
            {
                yield return start;
                continue;
            }

            DateTimeZone zone = zones.Find(name) ?? throw new FormatException($"the time zone \"{PlainText.OneLine(name)}\" on line {line.Number} is unknown");
            if (start.End is not null)
            {
                // The end of a period is told by the same clock.
                _ = FeedStart.TryParse(value, zone, out start);
            }

            yield return start with { Time = start.Time with { Zone = zone } };
        }
    }
}
