using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary>A board as somebody published it at some moment.</summary>
internal sealed record Snapshot(Instant At, ImmutableArray<Standing> Sessions);

/// <summary>A session as it stood in a snapshot.</summary>
internal sealed record Standing(string Title, Spot Spot);

/// <summary>Where and when; two that are equal are the same place.</summary>
/// <param name="Room">What the door says; empty while nobody knows.</param>
/// <param name="Time">From its start to its end, excluded.</param>
internal readonly record struct Spot(string Room, Interval Time)
{
    public bool HasRoom => Room.Length > 0;
}
