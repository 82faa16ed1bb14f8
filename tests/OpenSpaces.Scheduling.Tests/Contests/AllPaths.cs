namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The strength of the strongest path, by walking all paths that visit nobody twice.</summary>
internal sealed class AllPaths(Preferences preferences)
{
    /// <summary>The weakest win of the path whose weakest win is the strongest; 0 if there is no path.</summary>
    public long Strongest(int from, int to) => from == to ? 0 : Walk(from, to, 1 << from);

    private long Walk(int from, int to, int visited)
    {
        long strongest = 0;
        for (int next = 0; next < preferences.Candidates; next++)
        {
            if ((visited >> next & 1) == 0 && preferences.Beats(from, next))
            {
                long onward = next == to ? long.MaxValue : Walk(next, to, visited | 1 << next);
                strongest = Math.Max(strongest, Math.Min(preferences.For(from, next), onward));
            }
        }

        return strongest;
    }
}
