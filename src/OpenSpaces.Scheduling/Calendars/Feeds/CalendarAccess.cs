namespace OpenSpaces.Scheduling;

/// <summary>Who may see an event in a calendar that somebody shares: iCalendar's CLASS (RFC 5545, 3.8.1.3).</summary>
public enum CalendarAccess
{
    /// <summary>Everybody the calendar is shared with.</summary>
    Public = 0,

    /// <summary>Only its owner.</summary>
    Private = 1,

    /// <summary>That there is something, but not what.</summary>
    Confidential = 2,
}
