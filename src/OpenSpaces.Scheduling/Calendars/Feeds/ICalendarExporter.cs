namespace OpenSpaces.Scheduling;

/// <summary>Turns agendas into iCalendar feeds (RFC 5545, RFC 7986).</summary>
public interface ICalendarExporter
{
    /// <summary>Writes the sessions of an agenda: all, a room's, a day's, a host's, a person's own picks, or a single one.</summary>
    /// <param name="agenda">The agenda; one without sessions gives a feed without events.</param>
    /// <param name="selection">Which of its sessions; null = <see cref="CalendarSelection.Whole"/>.</param>
    /// <param name="options">How; null = <see cref="CalendarOptions.Default"/>.</param>
    /// <returns>The feed: the same bytes for the same agenda on every machine, culture and run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    CalendarFeed Export(Agenda agenda, CalendarSelection? selection = null, CalendarOptions? options = null);

    /// <summary>Writes the suggestions that look for a host, as tasks (VTODO): for those who ask for it, because many calendar programs show tasks nowhere.</summary>
    /// <param name="board">The board; the feed has what is wanted on it now, published or not.</param>
    /// <param name="selection">Only its name and its source count; null = the event's name.</param>
    /// <param name="options">How; null = <see cref="CalendarOptions.Default"/>.</param>
    /// <returns>The feed, in order of posting. A suggestion that is adopted, merged or withdrawn is not in it any more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    CalendarFeed ExportSuggestions(Board board, CalendarSelection? selection = null, CalendarOptions? options = null);

    /// <summary>Hands out what <see cref="Export"/> writes as Ical.Net's own calendar, to be adjusted before it is written.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="selection">Which of its sessions; null = <see cref="CalendarSelection.Whole"/>.</param>
    /// <param name="options">How; null = <see cref="CalendarOptions.Default"/>.</param>
    /// <returns>A calendar of the caller's own. What Ical.Net's serializer makes of it is not what <see cref="Export"/> writes: docs/calendars.md says what to mind.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    Ical.Net.Calendar ToCalendar(Agenda agenda, CalendarSelection? selection = null, CalendarOptions? options = null);
}
