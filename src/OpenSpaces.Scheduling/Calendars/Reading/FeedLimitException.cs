namespace OpenSpaces.Scheduling;

/// <summary>Something in a feed goes on for longer than anybody follows it.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the reader, which names the event.
internal sealed class FeedLimitException() : Exception("it repeats for longer than is followed");
#pragma warning restore CA1032, CA1064
