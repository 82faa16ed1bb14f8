namespace OpenSpaces.Scheduling;

/// <summary>A channel for which an announcer is registered; keyed services cannot be listed.</summary>
/// <param name="Name">Its key.</param>
internal sealed record AnnouncerChannel(string Name);
