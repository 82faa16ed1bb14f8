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
        ImmutableArray<TieBreak> breaks = [.. groups.Select((equals, place) => count.Break(equals, count.IsForFirst && place == 0))];
        ImmutableArray<ProposalId> ranking = [.. breaks.SelectMany(broken => broken.Order)];
        return new Verdict
        {
            Rule = rule,
            Ranking = ranking,
            Steps = [.. Withdrawals(count), .. stepsOf(ranking), .. breaks.SelectMany(broken => broken.Steps)],
        };
    }

    public static IEnumerable<VerdictStep> Withdrawals(ContestCount count) => count.Withdrawn.Select(id => new Withdrawn(id));
}
