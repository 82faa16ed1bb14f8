using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>Ranked ballots turned round: a column of ranks for each candidate, so that two candidates are compared over many ballots at once.</summary>
internal sealed class RankColumns
{
    private readonly int[] ranks;
    private readonly int[] weights;

    /// <summary>Of ballots that weigh together no more than an int can hold.</summary>
    public RankColumns(MarkTable table)
    {
        // Filled up to whole vectors with ballots of no weight.
        int height = (table.Count + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;
        weights = new int[height];
        ranks = new int[checked(height * table.Candidates.Length)];
        for (int ballot = 0; ballot < table.Count; ballot++)
        {
            weights[ballot] = (int)table.WeightOf(ballot);
            ReadOnlySpan<int> row = table.Row(ballot);
            for (int column = 0; column < row.Length; column++)
            {
                ranks[(column * height) + ballot] = Pairwise.RankOf(row[column]);
            }
        }
    }

    /// <summary>The weight of those who prefer one to the other, and the other to the one.</summary>
    public (long For, long Against) Compare(int one, int other)
    {
        Vector<int> better = Vector<int>.Zero;
        Vector<int> worse = Vector<int>.Zero;
        ReadOnlySpan<int> first = ranks.AsSpan(one * weights.Length, weights.Length);
        ReadOnlySpan<int> second = ranks.AsSpan(other * weights.Length, weights.Length);
        for (int at = 0; at < weights.Length; at += Vector<int>.Count)
        {
            var weight = new Vector<int>(weights, at);
            var rank = new Vector<int>(first[at..]);
            var against = new Vector<int>(second[at..]);
            better += Vector.LessThan(rank, against) & weight;
            worse += Vector.GreaterThan(rank, against) & weight;
        }

        return (Vector.Sum(better), Vector.Sum(worse));
    }
}
