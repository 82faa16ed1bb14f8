using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads programmes of any conference system, whatever is wrong with them; docs/calendars.md says what is read and how.</summary>
/// <remarks>Keeps nothing; safe to call from several threads.</remarks>
public sealed class CalendarImporter : ICalendarImporter
{
    /// <inheritdoc/>
    public ProgrammeImport Import(ReadOnlyMemory<byte> feed, CalendarImportOptions options, MainProgramme? before = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        before ??= MainProgramme.Empty;
        var problems = new ImportProblems();
        List<ReadEvent> read = Read(feed, options, problems, out bool isComplete);
        var programme = MainProgramme.Of(read.Select(one => Make(one, options.Zone)));
        ImmutableArray<ProgrammeChange> changes = ProgrammeComparison.Between(before, programme);
        if (!isComplete)
        {
            programme = MainProgramme.Of([.. programme.Events, .. changes.Where(change => change.Kind == ProgrammeChangeKind.Gone).Select(change => change.Before!)]);
            changes = changes.RemoveAll(change => change.Kind == ProgrammeChangeKind.Gone);
        }

        return new ProgrammeImport(programme, changes, problems.ToImmutable(), isComplete);
    }

    /// <inheritdoc/>
    public async Task<ProgrammeImport> ImportAsync(Stream feed, CalendarImportOptions options, MainProgramme? before = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(options);
        using var whole = new MemoryStream();
        byte[] buffer = new byte[81_920];

        // One byte over the bound is enough to say that there is more.
        int taken;
        while (whole.Length <= FeedLimits.MaxBytes && (taken = await feed.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await whole.WriteAsync(buffer.AsMemory(0, taken), cancellationToken).ConfigureAwait(false);
        }

        return Import(whole.GetBuffer().AsMemory(0, (int)whole.Length), options, before);
    }

    private static List<ReadEvent> Read(ReadOnlyMemory<byte> feed, CalendarImportOptions options, ImportProblems problems, out bool isComplete)
    {
        ReadOnlySpan<byte> text = feed.Span;
        text = (text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'<', ..] => ScheduleXml.Read(feed, options.Zone, problems, out isComplete),
            [(byte)'{', ..] => ScheduleJson.Read(feed, options.Zone, problems, out isComplete),
            _ => FeedReader.Read(feed, options.Zone, options.Span, problems, out isComplete),
        };
    }

    private static ProgrammeEvent Make(ReadEvent read, DateTimeZone zone) => new()
    {
        Uid = read.Uid,
        Occurrence = read.Occurrence,
        Title = read.Title,
        Abstract = read.Abstract,
        Room = read.Place,
        Track = read.Track,
        Speakers = read.Speakers,
        Categories = read.Categories,
        Link = read.Link,
        Start = read.Start.InZone(zone),
        End = read.End.InZone(zone),
        IsAllDay = read.IsAllDay,
        Line = read.Line,
    };
}
