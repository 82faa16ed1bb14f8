namespace OpenSpaces.Scheduling;

/// <summary>What a host may set in <c>AddAnnouncer</c>.</summary>
public sealed class AnnouncingOptions
{
    /// <summary>Whether announcements are sent. False unless said: then the outbox notes of each that it was not sent, and a rehearsal tells nobody.</summary>
    public bool IsLive { get; set; }

    /// <summary>How patient the courier is.</summary>
    public CourierOptions Courier { get; set; } = CourierOptions.Default;

    /// <summary>What is told of boards, and when.</summary>
    public TellingOptions Telling { get; set; } = TellingOptions.Default;

    /// <summary>Hashtags and link of what is told of boards, on all channels.</summary>
    public AnnouncementStyle Style { get; set; } = AnnouncementStyle.Plain;

    /// <summary>Who reads a channel, by its name; everyone unless said (<see cref="ToldChannel.Readers"/>).</summary>
    public IDictionary<string, Audience> Readers { get; } = new Dictionary<string, Audience>(StringComparer.Ordinal);
}
