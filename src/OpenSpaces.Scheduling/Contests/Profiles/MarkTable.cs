using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The ballots of a contest as one row of amounts each, 0 where nothing was said; who does not stand is left out.</summary>
internal sealed class MarkTable
{
    private readonly int[] amounts;
    private readonly long[] weights;
    private readonly Lazy<RankColumns?> columns;

    private MarkTable(ImmutableArray<ProposalId> candidates, int ballots)
    {
        Candidates = candidates;
        amounts = new int[checked(candidates.Length * ballots)];
        weights = new long[ballots];
        columns = new Lazy<RankColumns?>(() => Weight <= int.MaxValue ? new RankColumns(this) : null);
    }

    /// <summary>Who stands, in ordinal order of the ids; a candidate's index here is its column.</summary>
    public ImmutableArray<ProposalId> Candidates { get; }

    public int Count => weights.Length;

    /// <summary>The weight of all ballots.</summary>
    public long Weight { get; private set; }

    /// <summary>The same by candidate, where the weights are small enough.</summary>
    public RankColumns? Columns => columns.Value;

    public static MarkTable Of(ImmutableArray<ProposalId> standing, ImmutableArray<CountedBallot> ballots)
    {
        ImmutableArray<ProposalId> candidates = [.. standing.OrderBy(id => id.Value, StringComparer.Ordinal)];
        var table = new MarkTable(candidates, ballots.Length);
        for (int i = 0; i < table.Count; i++)
        {
            table.weights[i] = ballots[i].Weight;
            table.Weight += ballots[i].Weight;
            Fill(table.amounts.AsSpan(i * candidates.Length, candidates.Length), ballots[i].Ballot.Marks, candidates);
        }

        return table;
    }

    public ReadOnlySpan<int> Row(int ballot) => amounts.AsSpan(ballot * Candidates.Length, Candidates.Length);

    public long WeightOf(int ballot) => weights[ballot];

    /// <summary>Both are in the same order, so one walk finds every mark its column.</summary>
    private static void Fill(Span<int> row, ImmutableArray<Mark> marks, ImmutableArray<ProposalId> candidates)
    {
        int column = 0;
        foreach (Mark mark in marks)
        {
            while (column < candidates.Length && string.CompareOrdinal(candidates[column].Value, mark.Candidate.Value) < 0)
            {
                column++;
            }

            if (column < candidates.Length && candidates[column] == mark.Candidate)
            {
                row[column++] = mark.Amount;
            }
        }
    }
}
