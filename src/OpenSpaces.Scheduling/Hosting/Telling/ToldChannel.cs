namespace OpenSpaces.Scheduling;

/// <summary>A channel on which a <see cref="BoardTeller"/> tells what happens. Immutable.</summary>
/// <param name="Name">The channel, as its announcer is registered.</param>
/// <param name="Rule">The channel's rule (<see cref="IAnnouncer.Rule"/>).</param>
public sealed record ToldChannel(string Name, PostRule Rule)
{
    /// <summary>Who reads the channel: what concerns fewer people than these is not told there. Everyone unless said.</summary>
    public Audience Readers { get; init; } = Audience.Everyone;

    /// <summary>Hashtags and link. None unless said.</summary>
    public AnnouncementStyle Style { get; init; } = AnnouncementStyle.Plain;
}
