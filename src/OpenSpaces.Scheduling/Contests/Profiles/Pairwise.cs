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

    public static Pairwise Of(MarkTable table) => new(table.Candidates, table.Columns is { } columns ? ByColumns(columns, table.Candidates.Length) : ByRows(table), table.Weight);

    /// <summary>An amount as a rank to compare: 0, which is no rank, is the last of all.</summary>
    public static int RankOf(int amount) => unchecked((int)((uint)amount - 1) & int.MaxValue);

    /// <summary>The weight of those who prefer one to the other.</summary>
    public long For(int one, int other) => votes[(one * Candidates.Length) + other];

    private static long[] ByColumns(RankColumns columns, int n)
    {
        long[] votes = new long[n * n];
        for (int one = 0; one < n; one++)
        {
            for (int other = one + 1; other < n; other++)
            {
                (votes[(one * n) + other], votes[(other * n) + one]) = columns.Compare(one, other);
            }
        }

        return votes;
    }

    /// <summary>For ballots too heavy for columns.</summary>
    private static long[] ByRows(MarkTable table)
    {
        int n = table.Candidates.Length;
        long[] votes = new long[n * n];
        for (int i = 0; i < table.Count; i++)
        {
            ReadOnlySpan<int> row = table.Row(i);
            for (int one = 0; one < n; one++)
            {
                for (int other = 0; other < n; other++)
                {
                    votes[(one * n) + other] += RankOf(row[one]) < RankOf(row[other]) ? table.WeightOf(i) : 0;
                }
            }
        }

        return votes;
    }
}
