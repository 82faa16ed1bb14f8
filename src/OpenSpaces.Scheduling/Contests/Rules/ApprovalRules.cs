using System.Collections.Immutable;
using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>The rules that rank by how many approve.</summary>
internal static class ApprovalRules
{
    public static Verdict MostApprovals(ContestCount count, string rule) => Ranked(count, rule, static _ => true);

    /// <summary>Who has less than the share of all ballots, or no approval at all, gets no place.</summary>
    public static Verdict Threshold(ContestCount count, string rule, Fraction share)
    {
        BigInteger needed = share.Numerator * count.Compiled.Approvals.Weight;
        return Ranked(count, rule, support => support > 0 && support * share.Denominator >= needed);
    }

    private static Verdict Ranked(ContestCount count, string rule, Func<long, bool> isEnough)
    {
        ApprovalProfile profile = count.Compiled.Approvals;
        int[] order = [.. Enumerable.Range(0, profile.Candidates.Length)];
        long[] support = [.. order.Select(profile.SupportOf)];
        Array.Sort([.. support.Select(votes => -votes)], order);
        int places = Math.Min(count.PlacesAfter(0), support.Count(isEnough));
        TieBreak broken = Counting.InOrder(count, Groups(profile, order), places);
        Dictionary<ProposalId, long> byId = order.ToDictionary(candidate => profile.Candidates[candidate], candidate => support[candidate]);
        return new Verdict
        {
            Rule = rule,
            Ranking = broken.Order,
            Places = places,
            Steps = [.. Counting.Withdrawals(count), .. broken.Order.Select(id => new Tallied(id, byId[id])), .. broken.Steps],
        };
    }

    private static IEnumerable<ImmutableArray<ProposalId>> Groups(ApprovalProfile profile, int[] order)
    {
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            while (to < order.Length && profile.SupportOf(order[to]) == profile.SupportOf(order[from]))
            {
                to++;
            }

            yield return [.. order[from..to].Select(candidate => profile.Candidates[candidate])];
        }
    }
}
