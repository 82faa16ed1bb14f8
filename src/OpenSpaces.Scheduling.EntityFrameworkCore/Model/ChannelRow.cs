namespace OpenSpaces.Scheduling;

/// <summary>The end of a channel's line: whoever adds to it holds this row until the transaction ends, so that the order in which announcements are seen is the order in which they were added.</summary>
internal sealed class ChannelRow
{
    public required string Channel { get; init; }

    /// <summary>The place of the last announcement that was added, from 1.</summary>
    public required long LastAdded { get; init; }
}
