using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a board accepted.</summary>
/// <param name="Version">The board's version now.</param>
/// <param name="Act">The number of the act, with which it can be undone; null where it was so already.</param>
/// <param name="Events">The names of what happened, in order; empty where it was so already.</param>
internal sealed record CommandAnswer(long Version, long? Act, ImmutableArray<string> Events);
