namespace OpenSpaces.Scheduling;

/// <summary>Turns agendas into iCalendar feeds (RFC 5545, RFC 7986).</summary>
public interface ICalendarExporter
{
    /// <summary>Writes every session of an agenda.</summary>
    /// <param name="agenda">The agenda; one without sessions gives a feed without events.</param>
    /// <param name="options">How; null = <see cref="CalendarOptions.Default"/>.</param>
    /// <returns>The feed: the same bytes for the same agenda on every machine, culture and run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    CalendarFeed Export(Agenda agenda, CalendarOptions? options = null);

    /// <summary>Writes the sessions of an agenda that somebody picked: a room's, a host's, a person's own, a single one.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="which">Which of its sessions, those cancelled among them.</param>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="options">How; null = <see cref="CalendarOptions.Default"/>.</param>
    /// <returns>The feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    CalendarFeed ExportPicked(Agenda agenda, Func<Session, bool> which, string name, CalendarOptions? options = null);
}
