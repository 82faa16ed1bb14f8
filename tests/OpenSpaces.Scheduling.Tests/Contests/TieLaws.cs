using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>When a verdict tells of a tie, and what the next rule of a chain may change.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class TieLaws
{
    /// <summary>Those that rank by something else than the tie order: the lottery is nothing but that, and a revote asks instead. Of the sums, one.</summary>
    private static readonly ImmutableDictionary<string, ContestResolver> Rules = ContestRules.Default.Names
        .Except(["lottery", "revote", "dots", "quadratic", "headcount", "phragmen", "pav", "top-approval", "threshold"])
        .Where(name => !name.StartsWith("equal-shares", StringComparison.Ordinal))
        .ToImmutableDictionary(name => name, ContestRules.Default.Find);

    [Property]
    public void A_verdict_tells_of_a_tie_if_another_tie_order_ranks_otherwise_and_only_then(Profile profile)
    {
        ContestCount count = profile.Count;
        ContestCount reversed = profile.Count with { TieOrder = [.. profile.TieOrder.Reverse()] };

        Assert.All(Rules, rule =>
        {
            Verdict verdict = rule.Value(count);
            bool isBroken = verdict.Steps.Any(step => step is TieBroken);
            bool isOpen = !verdict.Ranking.SequenceEqual(rule.Value(reversed).Ranking)
                || (isBroken && Orders(profile.Claimants).Any(order => !verdict.Ranking.SequenceEqual(rule.Value(profile.Count with { TieOrder = order }).Ranking)));

            Assert.True(isBroken == isOpen, $"{rule.Key} {(isBroken ? "tells" : "does not tell")} of a tie.");
        });
    }

    /// <summary>Of the rounds of instant runoff, and of the pairs of ranked pairs, more follows than that order.</summary>
    [Property]
    public void Those_of_whom_a_tie_is_told_are_told_in_the_tie_order_and_so_ranked_where_the_tie_is_all(Profile profile)
    {
        ContestCount count = profile.Count;

        Assert.All(Rules, rule =>
        {
            Verdict verdict = rule.Value(count);

            Assert.True(verdict.Steps.OfType<TieBroken>().All(tie => tie.Among.SequenceEqual(profile.TieOrder.Where(tie.Among.Contains))), rule.Key);
            Assert.True(rule.Key is "instant-runoff" or "ranked-pairs" || verdict.Steps.OfType<TieBroken>().All(tie => tie.Among.SequenceEqual(verdict.Ranking.Where(tie.Among.Contains))), rule.Key);
        });
    }

    [Property]
    public void Each_of_whom_a_tie_is_told_has_another_place_under_another_tie_order(Profile profile)
    {
        ContestCount count = profile.Count;

        Assert.All(Rules, rule =>
        {
            Verdict verdict = rule.Value(count);

            Assert.All(verdict.Steps.OfType<TieBroken>().SelectMany(tie => tie.Among).Distinct(), tied => Assert.True(
                HasAnotherPlace(rule.Value, count, tied, verdict.Ranking.IndexOf(tied)),
                $"{rule.Key} tells of a tie of {tied}."));
        });
    }

    [Property]
    public void A_chain_gives_the_verdict_of_its_first_rule_where_that_leaves_nobody_equal(Profile profile, byte which)
    {
        ContestCount count = profile.Count;
        ContestResolver next = Rules.Values.ElementAt(which % Rules.Count);

        Assert.All(Rules, first =>
        {
            Verdict alone = first.Value(count);

            Assert.True(alone.Steps.Any(step => step is TieBroken) || alone.Equals(first.Value.ThenBy(next)(count)), first.Key);
        });
    }

    [Property]
    public void A_chain_to_the_lottery_ranks_as_its_first_rule_does_by_the_tie_order(Profile profile)
    {
        ContestCount count = profile.Count;

        Assert.All(Rules, first => Assert.True(first.Value(count).Ranking.SequenceEqual(first.Value.ThenBy(ContestResolvers.Lottery)(count).Ranking), first.Key));
    }

    /// <summary>First and last in the tie order are where to look first; all orders are many.</summary>
    private static bool HasAnotherPlace(ContestResolver rule, ContestCount count, ProposalId tied, int place)
    {
        ImmutableArray<ProposalId> others = count.TieOrder.Remove(tied);
        return Orders(count.TieOrder).Prepend(others.Add(tied)).Prepend(others.Insert(0, tied))
            .Any(order => rule(count with { TieOrder = order }).Ranking.IndexOf(tied) != place);
    }

    private static IEnumerable<ImmutableArray<ProposalId>> Orders(ImmutableArray<ProposalId> ids) =>
        ids.IsEmpty ? [[]] : ids.SelectMany(first => Orders(ids.Remove(first)).Select(rest => rest.Insert(0, first)));
}
