using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The acts that can be undone, while a board changes. They are consecutive, so that an act is found by its number.</summary>
internal sealed class DraftActs(ImmutableList<ActRecord> start, int depth)
{
    private readonly List<ActRecord> later = [];
    private ImmutableList<ActRecord> earlier = start;

    public ActRecord? Find(long number)
    {
        int inLater = IndexIn(later, number);
        int inEarlier = inLater < 0 ? IndexIn(earlier, number) : -1;
        return inLater >= 0 ? later[inLater] : inEarlier >= 0 ? earlier[inEarlier] : null;
    }

    public void Add(ActRecord act)
    {
        later.Add(act);
        if (later.Count > 2 * depth)
        {
            // A long history passes through here: what nobody can undo any more goes, many at once.
            later.RemoveRange(0, later.Count - depth);
            earlier = earlier.Clear();
        }
    }

    public void Replace(ActRecord act)
    {
        int inLater = IndexIn(later, act.Number);
        int inEarlier = inLater < 0 ? IndexIn(earlier, act.Number) : -1;
        if (inLater >= 0)
        {
            later[inLater] = act;
        }
        else if (inEarlier >= 0)
        {
            earlier = earlier.SetItem(inEarlier, act);
        }
    }

    public ImmutableList<ActRecord> Seal()
    {
        ImmutableList<ActRecord> all = later.Count == 1 ? earlier.Add(later[0]) : earlier.AddRange(later);
        return all.Count switch
        {
            int count when count == depth + 1 => all.RemoveAt(0),
            int count when count > depth => all.RemoveRange(0, count - depth),
            _ => all,
        };
    }

    private static int IndexIn(IReadOnlyList<ActRecord> acts, long number) =>
        acts.Count > 0 && number >= acts[0].Number && number <= acts[^1].Number ? (int)(number - acts[0].Number) : -1;
}
