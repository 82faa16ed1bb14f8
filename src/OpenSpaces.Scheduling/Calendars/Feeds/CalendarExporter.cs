using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling;

/// <summary>Writes the feeds that every calendar program takes, updates and cancels correctly; docs/calendars.md says what is written and why.</summary>
/// <remarks>
/// Keep one: it remembers what it wrote of the last agenda of each board, so that a changed session costs one session, and a selection costs copies. It keeps 64 boards and ways
/// of writing them; beyond that it forgets and writes anew. Safe to call from several threads.
/// </remarks>
public sealed class CalendarExporter : ICalendarExporter
{
    private const int MaxKept = 64;
    private readonly ConcurrentDictionary<(BoardId Board, CalendarOptions Options), KeptAgenda> kept = new();

    /// <inheritdoc/>
    public CalendarFeed Export(Agenda agenda, CalendarSelection? selection = null, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        options ??= CalendarOptions.Default;
        return Keep(agenda, options).Select(selection ?? CalendarSelection.Whole, options);
    }

    /// <inheritdoc/>
    public CalendarFeed ExportSuggestions(Board board, CalendarSelection? selection = null, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        return SuggestionFeed.Write(board, selection ?? CalendarSelection.Whole, options ?? CalendarOptions.Default);
    }

    /// <inheritdoc/>
    public Ical.Net.Calendar ToCalendar(Agenda agenda, CalendarSelection? selection = null, CalendarOptions? options = null) =>
        Ical.Net.Calendar.Load(Export(agenda, selection, options).ToString()) ?? throw new InvalidOperationException("Ical.Net reads no calendar in a feed of ours.");

    private KeptAgenda Keep(Agenda agenda, CalendarOptions options)
    {
        bool isKnown = kept.TryGetValue((agenda.Board, options), out KeptAgenda? before);
        if (isKnown && ReferenceEquals(before!.Agenda, agenda))
        {
            return before;
        }

        var made = KeptAgenda.Make(agenda, options, before);
        if (!isKnown && kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[(agenda.Board, options)] = made;
        return made;
    }
}
