using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Instant runoff: round by round, who has the fewest first choices among those left is taken out.</summary>
internal static class InstantRunoffRule
{
    public static Verdict Resolve(ContestCount count)
    {
        var table = MarkTable.Of(count);
        var left = Enumerable.Range(0, table.Candidates.Length).ToHashSet();
        var steps = ImmutableArray.CreateBuilder<VerdictStep>();
        var ranking = new Stack<ProposalId>();
        for (int round = 1; left.Count > 1; round++)
        {
            Dictionary<ProposalId, Fraction> support = FirstChoices(table, left);
            Fraction fewest = support.Values.Min();
            TieBreak broken = count.Break([.. support.Where(pair => pair.Value == fewest).Select(pair => pair.Key)], count.IsForFirst && left.Count == support.Values.Count(votes => votes == fewest));
            if (broken.Steps.OfType<RevoteNeeded>().Any())
            {
                // Nobody is taken out by a vote that is still to come: all who are left are equal and first.
                return Verdict(count, [.. broken.Order, .. ranking], [.. steps, .. broken.Steps]);
            }

            ProposalId last = broken.Order[^1];
            steps.AddRange(broken.Steps);
            steps.Add(new Eliminated(last, round, support[last]));
            ranking.Push(last);
            left.Remove(table.Candidates.IndexOf(last));
        }

        ProposalId winner = table.Candidates[left.Single()];
        steps.Add(new Tallied(winner, FirstChoices(table, left)[winner]));
        return Verdict(count, [winner, .. ranking], steps.ToImmutable());
    }

    private static Verdict Verdict(ContestCount count, ImmutableArray<ProposalId> ranking, ImmutableArray<VerdictStep> steps) =>
        new() { Rule = "instant-runoff", Ranking = ranking, Steps = [.. Counting.Withdrawals(count), .. steps] };

    private static Dictionary<ProposalId, Fraction> FirstChoices(MarkTable table, HashSet<int> left)
    {
        var shares = new BallotShares(table.Candidates.Length);
        int[] row = new int[table.Candidates.Length];
        for (int i = 0; i < table.Count; i++)
        {
            table.Row(i).CopyTo(row);
            for (int column = 0; column < row.Length; column++)
            {
                row[column] = left.Contains(column) ? row[column] : 0;
            }

            shares.AddFirstChoices(row, table.WeightOf(i));
        }

        return left.ToDictionary(column => table.Candidates[column], shares.Total);
    }
}
