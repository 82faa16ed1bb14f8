using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A room, as the planner sees it.</summary>
/// <param name="id">Names it.</param>
/// <param name="seats">How many people it holds; null = nobody counted, and it is large enough.</param>
public sealed class PlanningRoom(RoomId id, int? seats)
{
    /// <summary>Names it.</summary>
    public RoomId Id { get; } = id;

    /// <summary>How many people it holds; null = nobody counted, and it is large enough.</summary>
    public int? Seats { get; } = seats;

    /// <summary>What it has; compared without case.</summary>
    public ImmutableArray<string> Features { get; init => field = value.IsDefault ? [] : value; } = [];

    internal bool Has(ImmutableArray<string> features)
    {
        // Asked for every topic and room.
        foreach (string feature in features)
        {
            if (!Features.Contains(feature, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
