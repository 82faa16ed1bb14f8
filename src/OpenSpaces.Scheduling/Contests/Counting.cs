using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>How every rule ends: groups of equals, best first, become a ranking with its steps.</summary>
internal static class Counting
{
    /// <summary>Ranks by support, most first.</summary>
    public static Verdict BySupport(ContestCount count, string rule, IReadOnlyDictionary<ProposalId, Fraction> support)
    {
        ImmutableArray<ImmutableArray<ProposalId>> groups =
        [
            .. count.Standing.GroupBy(id => support[id]).OrderByDescending(equals => equals.Key).Select(equals => equals.ToImmutableArray()),
        ];
        return Ranked(count, rule, groups, ranking => ranking.Select(id => new Tallied(id, support[id])));
    }

    /// <summary>Ranks by groups, and breaks the ties in them.</summary>
    public static Verdict Ranked(
        ContestCount count, string rule, ImmutableArray<ImmutableArray<ProposalId>> groups, Func<ImmutableArray<ProposalId>, IEnumerable<VerdictStep>> stepsOf)
    {
        TieBreak broken = InOrder(count, groups, count.PlacesAfter(0));
        return new Verdict
        {
            Rule = rule,
            Ranking = broken.Order,
            Places = count.PlacesAfter(0),
            Steps = [.. Withdrawals(count), .. stepsOf(broken.Order), .. broken.Steps],
        };
    }

    /// <summary>Puts groups of equals in order, of whom the first so many get a place.</summary>
    public static TieBreak InOrder(ContestCount count, IEnumerable<ImmutableArray<ProposalId>> groups, int places)
    {
        var order = ImmutableArray.CreateBuilder<ProposalId>();
        var steps = ImmutableArray.CreateBuilder<VerdictStep>();
        foreach (ImmutableArray<ProposalId> equals in groups)
        {
            TieBreak broken = count.Break(equals, Math.Max(0, places - order.Count));
            order.AddRange(broken.Order);
            steps.AddRange(broken.Steps);
        }

        return new TieBreak(order.DrainToImmutable(), steps.DrainToImmutable());
    }

    public static IEnumerable<VerdictStep> Withdrawals(ContestCount count) => count.Withdrawn.Select(id => new Withdrawn(id));
}
