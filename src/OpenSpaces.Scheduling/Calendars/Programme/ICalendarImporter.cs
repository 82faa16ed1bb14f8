namespace OpenSpaces.Scheduling;

/// <summary>Reads the main conference's programme: an .ics feed (RFC 5545), or a schedule.xml or schedule.json as frab and pretalx write them; which, is told by how it begins.</summary>
public interface ICalendarImporter
{
    /// <summary>Reads a programme.</summary>
    /// <param name="feed">The file: UTF-8, or UTF-16 with a byte order mark. At most 16 MiB and 20,000 events are read.</param>
    /// <param name="options">Where and when the event is.</param>
    /// <param name="before">The programme as it was read before, to be updated; null = none.</param>
    /// <returns>The programme, what changed, and everything that is wrong with the feed. Never an exception for what is in a feed.</returns>
    /// <remarks>Pure: the same feed gives the same programme on every machine. Rules of repetition are followed for a bounded number of steps.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    ProgrammeImport Import(ReadOnlyMemory<byte> feed, CalendarImportOptions options, MainProgramme? before = null);

    /// <summary>Reads a programme.</summary>
    /// <param name="feed">The file, read to its end or to 16 MiB; it is not closed.</param>
    /// <param name="options">Where and when the event is.</param>
    /// <param name="before">The programme as it was read before, to be updated; null = none.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>As of the other overload. What the stream throws comes through.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> or <paramref name="options"/> is null.</exception>
    Task<ProgrammeImport> ImportAsync(Stream feed, CalendarImportOptions options, MainProgramme? before = null, CancellationToken cancellationToken = default);
}
