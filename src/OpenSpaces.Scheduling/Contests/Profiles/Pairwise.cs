using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>How many prefer whom to whom. Who is not ranked is below all who are, and equal with the others not ranked.</summary>
internal sealed class Pairwise
{
    private readonly long[] votes;

    private Pairwise(ImmutableArray<ProposalId> candidates, long[] votes, long weight)
    {
        Candidates = candidates;
        this.votes = votes;
        Weight = weight;
    }

    public ImmutableArray<ProposalId> Candidates { get; }

    /// <summary>The weight of all ballots.</summary>
    public long Weight { get; }

    public static Pairwise Of(MarkTable table)
    {
        int n = table.Candidates.Length;
        long[] votes = new long[n * n];
        long total = 0;
        Span<int> ranks = new int[n];
        for (int i = 0; i < table.Count; i++)
        {
            long weight = table.WeightOf(i);
            total = checked(total + weight);
            ReadOnlySpan<int> row = table.Row(i);
            for (int column = 0; column < n; column++)
            {
                // Unsigned, 0 - 1 is the last rank of all.
                ranks[column] = unchecked((int)((uint)row[column] - 1) & int.MaxValue);
            }

            Add(votes, ranks, weight);
        }

        return new Pairwise(table.Candidates, votes, total);
    }

    /// <summary>The weight of those who prefer one to the other.</summary>
    public long For(int one, int other) => votes[(one * Candidates.Length) + other];

    /// <summary>No branch on who is better, for that is as good as random.</summary>
    private static void Add(Span<long> votes, ReadOnlySpan<int> ranks, long weight)
    {
        for (int one = 0; one < ranks.Length; one++)
        {
            int rank = ranks[one];
            Span<long> row = votes.Slice(one * ranks.Length, ranks.Length);
            for (int other = 0; other < row.Length; other++)
            {
                // The sign of the difference is the answer: all ones where rank is the better, the lesser, one.
                row[other] += weight & ((long)rank - ranks[other] >> 63);
            }
        }
    }
}
