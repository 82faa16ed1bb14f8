using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The times at which people have to choose.</summary>
internal static class PlanningTimes
{
    /// <summary>The largest sets of time slots that all overlap, by start. Intervals on a line: each such set is what runs when one of its slots starts.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(ImmutableArray<PlanningTimeSlot> slots)
    {
        var sets = slots.Select(slot => slot.Start).Distinct().Order()
            .Select(moment => Enumerable.Range(0, slots.Length).Where(i => slots[i].Start <= moment && moment < slots[i].End).ToHashSet())
            .ToList();

        // A set that a neighbour contains is no choice of its own. Sets come by time, so that only neighbours can contain each other.
        for (int i = sets.Count - 1; i >= 0; i--)
        {
            if ((i + 1 < sets.Count && sets[i].IsSubsetOf(sets[i + 1])) || (i > 0 && sets[i].IsSubsetOf(sets[i - 1])))
            {
                sets.RemoveAt(i);
            }
        }

        return [.. sets.Select(set => set.Order().ToImmutableArray())];
    }
}
