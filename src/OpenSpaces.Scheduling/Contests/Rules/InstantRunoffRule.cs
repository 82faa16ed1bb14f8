using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Instant runoff: round by round, who has the fewest first choices among those left is taken out.</summary>
internal static class InstantRunoffRule
{
    public static Verdict Resolve(ContestCount count)
    {
        var table = count.Compiled.Marks;
        var left = Enumerable.Range(0, table.Candidates.Length).ToHashSet();
        var steps = ImmutableArray.CreateBuilder<VerdictStep>();
        var ranking = new Stack<ProposalId>();
        for (int round = 1; left.Count > 1; round++)
        {
            Dictionary<ProposalId, Fraction> support = FirstChoices(table, left);
            Fraction fewest = support.Values.Min();
            ImmutableArray<ProposalId> equals = [.. support.Where(pair => pair.Value == fewest).Select(pair => pair.Key)];
            TieBreak broken = count.Break(equals, count.PlacesAfter(left.Count - equals.Length));
            if (broken.Steps.OfType<RevoteNeeded>().Any())
            {
                // Nobody is taken out by a vote that is still to come: the equals are behind who has more and before who is out.
                return Verdict(count, [.. Before(count, support, fewest), .. broken.Order, .. ranking], [.. steps, .. broken.Steps]);
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

    private static IEnumerable<ProposalId> Before(ContestCount count, Dictionary<ProposalId, Fraction> support, Fraction fewest) =>
        count.TieOrder.Where(id => support.TryGetValue(id, out Fraction votes) && votes > fewest).OrderByDescending(id => support[id]);

    private static Verdict Verdict(ContestCount count, ImmutableArray<ProposalId> ranking, ImmutableArray<VerdictStep> steps) =>
        new() { Rule = "instant-runoff", Ranking = ranking, Places = count.PlacesAfter(0), Steps = [.. Counting.Withdrawals(count), .. steps] };

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
