using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A part of all repairs: those in which some topics keep out of some cells; with the cheapest matching among them, which none of them is cheaper than.</summary>
/// <param name="Narrowed">The rows of the topics that keep out of cells.</param>
/// <param name="Spots">Where the matching puts everything.</param>
/// <param name="LeftOver">How many it leaves over.</param>
/// <param name="Moves">How many it puts elsewhere than they stand.</param>
/// <param name="Clash">Two that cannot both be there; null if it is a repair.</param>
internal sealed record RepairNode(ImmutableDictionary<int, long[]> Narrowed, PlanSpot[] Spots, int LeftOver, int Moves, RepairClash? Clash)
{
    public bool Equals(RepairNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(LeftOver, Moves);
}
