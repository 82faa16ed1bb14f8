using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Turns "is before" into groups: first those whom nobody is before, then those whom nobody of the rest is before, and so on.</summary>
internal static class Layers
{
    /// <summary>The groups. <paramref name="isBefore"/> has no cycle, so each round takes somebody.</summary>
    public static ImmutableArray<ImmutableArray<ProposalId>> Of(ImmutableArray<ProposalId> candidates, Func<int, int, bool> isBefore)
    {
        var layers = ImmutableArray.CreateBuilder<ImmutableArray<ProposalId>>();
        var left = Enumerable.Range(0, candidates.Length).ToList();
        while (left.Count > 0)
        {
            List<int> first = left.FindAll(one => !left.Exists(other => isBefore(other, one)));
            layers.Add([.. first.Select(index => candidates[index])]);
            left = [.. left.Except(first)];
        }

        return layers.DrainToImmutable();
    }
}
