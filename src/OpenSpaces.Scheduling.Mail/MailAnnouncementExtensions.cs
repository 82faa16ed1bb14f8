namespace OpenSpaces.Scheduling;

/// <summary>Prepares announcements for mail.</summary>
public static class MailAnnouncementExtensions
{
    /// <summary>The same announcement, with a session's calendar attached.</summary>
    /// <param name="announcement">The announcement.</param>
    /// <param name="agenda">The agenda that has the session, cancelled or not.</param>
    /// <param name="session">The session's id.</param>
    /// <returns>The announcement; without a calendar if the agenda has no such session.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="announcement"/> or <paramref name="agenda"/> is null.</exception>
    public static Announcement WithSession(this Announcement announcement, Agenda agenda, ProposalId session)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        ArgumentNullException.ThrowIfNull(agenda);
        Session? known = agenda.Sessions.Concat(agenda.Cancelled).FirstOrDefault(one => one.Id == session);
        return known is null ? announcement : announcement with { Calendar = new CalendarExporter().Export(agenda, CalendarSelection.Of(session).Named(known.Title)).ToString() };
    }
}
