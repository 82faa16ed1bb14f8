using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Schulze's rule by winning votes: a path is as strong as its weakest win, and who has the stronger path is before (Schulze, 2011).</summary>
internal static class SchulzeRule
{
    public static Verdict Resolve(ContestCount count)
    {
        var pairs = Pairwise.Of(count.Compiled.Marks);
        long[,] paths = Paths(pairs);
        ImmutableArray<ImmutableArray<ProposalId>> groups = Layers.Of(pairs.Candidates, (one, other) => paths[one, other] > paths[other, one]);
        return Counting.Ranked(count, "schulze", groups, ranking =>
            from winner in ranking
            from loser in ranking
            let one = pairs.Candidates.IndexOf(winner)
            let other = pairs.Candidates.IndexOf(loser)
            where paths[one, other] > paths[other, one]
            select (VerdictStep)new PathBeats(winner, loser, paths[one, other], paths[other, one]));
    }

    /// <summary>The strongest paths, by Floyd and Warshall.</summary>
    private static long[,] Paths(Pairwise pairs)
    {
        int n = pairs.Candidates.Length;
        long[,] paths = new long[n, n];
        for (int one = 0; one < n; one++)
        {
            for (int other = 0; other < n; other++)
            {
                paths[one, other] = pairs.For(one, other) > pairs.For(other, one) ? pairs.For(one, other) : 0;
            }
        }

        for (int by = 0; by < n; by++)
        {
            for (int one = 0; one < n; one++)
            {
                for (int other = 0; other < n; other++)
                {
                    paths[one, other] = one == other ? 0 : Math.Max(paths[one, other], Math.Min(paths[one, by], paths[by, other]));
                }
            }
        }

        return paths;
    }
}
