using System.Collections.Immutable;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What differs between a snapshot and the one before.</summary>
internal sealed record SnapshotChanges(ImmutableArray<Standing> New, ImmutableArray<(ProposalId Id, Spot From, Spot To)> Moved, ImmutableArray<ProposalId> Cancelled)
{
    /// <summary>
    /// A title that stands once before and once now is the same session. One that stands several times is known by its place alone: whether the second of three
    /// repeats moved, or was cancelled and another made, nobody can tell from the outside.
    /// </summary>
    public static SnapshotChanges Between(IReadOnlyDictionary<ProposalId, Standing> before, ImmutableArray<Standing> now)
    {
        var remaining = before.GroupBy(known => known.Value.Title).ToDictionary(group => group.Key, group => group.ToList());
        var added = ImmutableArray.CreateBuilder<Standing>();
        var moved = ImmutableArray.CreateBuilder<(ProposalId, Spot, Spot)>();
        foreach (IGrouping<string, Standing> group in now.GroupBy(standing => standing.Title))
        {
            List<KeyValuePair<ProposalId, Standing>> known = remaining.GetValueOrDefault(group.Key) ?? [];
            if (known is [var once] && group.Take(2).Count() == 1)
            {
                known.Clear();
                Spot to = group.Single().Spot;
                if (once.Value.Spot != to)
                {
                    moved.Add((once.Key, once.Value.Spot, to));
                }

                continue;
            }

            foreach (Standing standing in group)
            {
                int same = known.FindIndex(candidate => candidate.Value == standing);
                if (same < 0)
                {
                    added.Add(standing);
                }
                else
                {
                    known.RemoveAt(same);
                }
            }
        }

        return new SnapshotChanges(added.ToImmutable(), moved.ToImmutable(), [.. remaining.Values.SelectMany(left => left).Select(left => left.Key)]);
    }
}
