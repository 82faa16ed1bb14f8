namespace OpenSpaces.Scheduling;

/// <summary>What a host may set in <c>AddAnnouncer</c>.</summary>
public sealed class AnnouncingOptions
{
    /// <summary>Whether announcements are sent. False unless said: then the outbox notes of each that it was not sent, and a rehearsal tells nobody.</summary>
    public bool IsLive { get; set; }

    /// <summary>How patient the courier is.</summary>
    public CourierOptions Courier { get; set; } = CourierOptions.Default;
}
