namespace OpenSpaces.Scheduling;

/// <summary>The rules that add up one number for each candidate.</summary>
internal static class SupportRules
{
    public static Verdict Sum(ContestCount count, string rule) => ByWhole(count, rule, static (amount, weight) => checked(amount * weight));

    public static Verdict Plurality(ContestCount count, string rule)
    {
        var table = count.Compiled.Marks;
        var shares = new BallotShares(table.Candidates.Length);
        for (int i = 0; i < table.Count; i++)
        {
            shares.AddFirstChoices(table.Row(i), table.WeightOf(i));
        }

        return Counting.BySupport(count, rule, Named(table, shares.Total));
    }

    /// <summary>In half points, so that equals share what is between them (0-based: the last of n has 0, the first n − 1).</summary>
    public static Verdict Borda(ContestCount count, string rule)
    {
        var pairs = Pairwise.Of(count.Compiled.Marks);
        int n = pairs.Candidates.Length;
        var support = pairs.Candidates.ToDictionary(
            candidate => candidate,
            candidate => new Fraction(
                Enumerable.Range(0, n).Where(other => pairs.Candidates[other] != candidate).Sum(other =>
                {
                    int self = pairs.Candidates.IndexOf(candidate);
                    return checked((2 * pairs.For(self, other)) + (pairs.Weight - pairs.For(self, other) - pairs.For(other, self)));
                }),
                2));
        return Counting.BySupport(count, rule, support);
    }

    private static Verdict ByWhole(ContestCount count, string rule, Func<int, long, long> worth)
    {
        var table = count.Compiled.Marks;
        long[] totals = new long[table.Candidates.Length];
        for (int i = 0; i < table.Count; i++)
        {
            ReadOnlySpan<int> row = table.Row(i);
            for (int column = 0; column < row.Length; column++)
            {
                totals[column] = checked(totals[column] + worth(row[column], table.WeightOf(i)));
            }
        }

        return Counting.BySupport(count, rule, Named(table, column => totals[column]));
    }

    private static Dictionary<ProposalId, Fraction> Named(MarkTable table, Func<int, Fraction> total) =>
        Enumerable.Range(0, table.Candidates.Length).ToDictionary(column => table.Candidates[column], total);
}
