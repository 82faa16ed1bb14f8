using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads what takes place by an .ics file: one event at a time, so that one that is broken spoils no other, and repeats only within a span.</summary>
internal sealed class FeedReader
{
    /// <summary>What repeats and began so long before the span can still run in it.</summary>
    private const int MaxDaysOfOne = 31;
    private static readonly Duration SpanOfRepeats = Duration.FromDays(731);
    private readonly ImportProblems problems;
    private readonly RuleSteps steps = new();
    private readonly DateTimeZone venue;
    private readonly Interval? span;
    private readonly FeedZones zones;
    private readonly List<ReadEvent> found = [];

    private FeedReader(FeedFile file, DateTimeZone venue, Interval? span, ImportProblems problems)
    {
        this.venue = venue;
        this.span = span;
        this.problems = problems;
        zones = new FeedZones(file, problems, steps);
    }

    /// <summary>The events in the order of the file; occurrences of one event in order of time.</summary>
    /// <param name="feed">The file.</param>
    /// <param name="venue">Whose clock tells times that name no zone.</param>
    /// <param name="span">Where repeats are followed; null = two years from the start of each.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="isComplete">Whether nothing can be missing at the end.</param>
    public static List<ReadEvent> Read(ReadOnlyMemory<byte> feed, DateTimeZone venue, Interval? span, ImportProblems problems, out bool isComplete)
    {
        var file = FeedFile.Read(feed, problems);
        isComplete = file is { IsComplete: true, IsCalendar: true };
        var reader = new FeedReader(file, venue, span, problems);
        List<FeedEvent> events = [.. file.Events.Select(component => reader.Try(component.Line, () => FeedEvent.Read(component, reader.zones, venue))).OfType<FeedEvent>()];
        var overrides = new FeedOverrides(events, venue);
        foreach (FeedEvent read in events)
        {
            if (reader.found.Count >= FeedLimits.MaxEvents)
            {
                problems.Unreadable(read.Line, $"The feed has over {FeedLimits.MaxEvents} events with their repeats; those from line {read.Line} on were not read.");
                isComplete = false;
                break;
            }

            reader.Try(read.Line, () => reader.Add(read, overrides));
        }

        if (events.Count == 0 && problems.Count == 0)
        {
            problems.Unreadable(0, "The feed has no event: is it an .ics file?");
        }

        return reader.found;
    }

    private FeedEvent Add(FeedEvent read, FeedOverrides overrides)
    {
        if (overrides.NewerThan(read) is { } newer)
        {
            problems.Add(ImportProblemKind.Replaced, read.Line, $"The event on line {read.Line} stands for the same occurrence as the one on line {newer.Line}, which is newer, and was not taken.");
            return read;
        }

        if (read.IsCancelled)
        {
            problems.Add(ImportProblemKind.Cancelled, read.Line, $"\"{ImportedText.Title(read.Text("SUMMARY"))}\" is cancelled in the feed and was not taken.");
            return read;
        }

        if (read.IsForAllThatFollow)
        {
            problems.Unreadable(read.Line, $"The event on line {read.Line} changes every later repeat too (RANGE=THISANDFUTURE): only the one it names was changed.");
        }

        if (read.RecurrenceId is not null || !read.Repeats)
        {
            found.Add(At(Make(read), read, new FeedStart(read.Start), overrides.OccurrenceOf(read)));
            return read;
        }

        if (read.All("RRULE").Skip(1).Concat(read.All("EXRULE")).FirstOrDefault() is { } further)
        {
            problems.Unreadable(further.Number, $"The {further.Name} on line {further.Number} was not followed: of each event one RRULE is.");
        }

        ReadEvent? made = null;
        var without = new LeftOut(read, overrides.Of(read), Excluded(read));
        foreach (FeedStart start in Starts(read).OrderBy(start => start.Time.Instant).ThenBy(start => start.End is null).DistinctBy(start => start.Time.Instant))
        {
            if (!without.Has(start.Time) && IsWithin(read, start) && found.Count < FeedLimits.MaxEvents)
            {
                found.Add(At(made ??= Make(read), read, start, start.Time.Instant));
            }
        }

        return read;
    }

    /// <summary>What goes on for too long has given its first starts before it is given up, and is named.</summary>
    private List<FeedStart> Starts(FeedEvent read)
    {
        Instant end = span?.End ?? read.Start.Instant + SpanOfRepeats;
        LocalDateTime from = (span?.Start ?? read.Start.Instant).InZone(read.Start.Zone).LocalDateTime.PlusDays(-MaxDaysOfOne);
        LocalDateTime until = end.InZone(read.Start.Zone).LocalDateTime.PlusDays(1);
        var starts = new List<FeedStart>();
        if (!steps.AreLeft)
        {
            problems.Unreadable(read.Line, $"The feed repeats more than is followed: of the event on line {read.Line} only the first start was read.");
            return [new FeedStart(read.Start)];
        }

        Try(read.Line, () =>
        {
            foreach (LocalDateTime local in read.All("RRULE").Take(1).SelectMany(rule => Recurrence.Expand(rule.Value, read.Start, from, until, steps)).Prepend(read.Start.Local))
            {
                starts.Add(new FeedStart(read.Start with { Local = local }));
            }

            foreach (FeedStart date in Dates(read.All("RDATE")))
            {
                starts.Add(date);
            }

            return read;
        });
        return starts;
    }

    /// <summary>A date that is none spoils no other line's, and not the event.</summary>
    private List<FeedTime> Excluded(FeedEvent read)
    {
        var dates = new List<FeedTime>();
        foreach (FeedLine line in read.All("EXDATE"))
        {
            try
            {
                dates.AddRange(Dates([line]).Select(date => date.Time));
            }
            catch (FormatException e)
            {
                problems.Unreadable(line.Number, $"The event on line {read.Line} may take place when it should not: {PlainText.OneLine(e.Message)}.");
            }
        }

        return dates;
    }

    /// <summary>The dates that are written out; each is a step.</summary>
    private IEnumerable<FeedStart> Dates(IEnumerable<FeedLine> lines)
    {
        foreach (FeedStart date in lines.SelectMany(line => FeedEvent.StartsOf(line, zones, venue)))
        {
            steps.Step();
            yield return steps.AreLeft ? date : throw new FeedLimitException();
        }
    }

    private bool IsWithin(FeedEvent read, FeedStart start) => span is not { } within || (start.Time.Instant < within.End && within.Start < read.EndOf(start));

    private static ReadEvent At(ReadEvent made, FeedEvent read, FeedStart start, Instant? occurrence) =>
        made with { Occurrence = occurrence, Start = start.Time.Instant, End = read.EndOf(start), IsAllDay = start.Time.IsDate };

    private ReadEvent Make(FeedEvent read) => new ReadEvent
    {
        Uid = read.Uid,
        Title = read.Text("SUMMARY"),
        Abstract = read.Text("DESCRIPTION"),
        Place = read.Text("LOCATION"),
        Speakers = SpeakerNames.Of(read),
        Categories = [.. read.All("CATEGORIES").SelectMany(line => FeedText.Split(line.Value)).Take(50)],
        Link = LinkOf(read.All("URL").FirstOrDefault()?.Value),
        Start = read.Start.Instant,
        End = read.Start.Instant,
        Line = read.Line,
    }.Cleaned(problems);

    public static Uri? LinkOf(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? link) && CardRules.IsSafeLink(link) ? link : null;

    private FeedEvent? Try(int line, Func<FeedEvent> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // Ical.Net throws many kinds of exception for bad rules, NodaTime for times at the end of the calendar; whichever, this event is named and the others are read.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            problems.Unreadable(line, $"The event on line {line} could not be read: {PlainText.OneLine(e.Message).TrimEnd('.')}.");
            return null;
        }
    }
}
