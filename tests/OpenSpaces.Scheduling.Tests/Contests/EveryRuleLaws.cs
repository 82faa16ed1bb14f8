using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>What holds of every rule by which one cell is settled.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class EveryRuleLaws
{
    /// <summary>
    /// Dots, quadratic votes and heads are summed as scores are, which <see cref="SupportRulesLaws"/> hold. The rules made to choose several have laws of their own (<see cref="SelectionLaws"/>).
    /// </summary>
    private static readonly ImmutableDictionary<string, ContestResolver> Rules = ContestRules.Default.Names
        .Except(["dots", "quadratic", "headcount", "phragmen", "pav", "top-approval", "threshold"])
        .Where(name => !name.StartsWith("equal-shares", StringComparison.Ordinal))
        .ToImmutableDictionary(name => name, ContestRules.Default.Find);

    /// <summary>A drawn ballot depends on the names and the number of the ballots in the pot, and not on their order.</summary>
    private static readonly ImmutableDictionary<string, ContestResolver> Counted = Rules.Remove("random-ballot");

    [Property]
    public void The_order_of_ballots_never_matters_and_a_weight_is_as_good_as_copies(Profile profile, int seed)
    {
        ContestCount count = profile.Count;
        ContestCount apart = profile.OneByOne(new Random(seed)).Count;

        Assert.All(Rules, rule => Assert.True(rule.Value(count).Equals(rule.Value(apart)), rule.Key));
    }

    [Property]
    public void Other_names_together_with_the_tie_order_give_the_same_verdict_under_other_names(Profile profile, int seed)
    {
        var names = profile.Claimants.Zip(Profiles.Shuffled(new Random(seed), profile.Claimants)).ToDictionary(pair => pair.First, pair => pair.Second);
        ContestCount count = profile.Count;
        ContestCount relabelled = profile.Relabelled(id => names[id]).Count;

        Assert.All(Counted, rule =>
        {
            Verdict verdict = rule.Value(count);
            Verdict other = rule.Value(relabelled);

            Assert.True(verdict.Ranking.Select(id => names[id]).SequenceEqual(other.Ranking), rule.Key);
            Assert.True(verdict.Steps.Select(step => StepFacts.Of(step, id => names[id])).ToHashSet().SetEquals(other.Steps.Select(step => StepFacts.Of(step, id => id))), rule.Key);
        });
    }

    [Property]
    public void Three_times_all_ballots_change_no_ranking(Profile profile)
    {
        ContestCount count = profile.Count;
        ContestCount tripled = profile.Times(3).Count;

        Assert.All(Counted, rule => Assert.True(rule.Value(count).Ranking.SequenceEqual(rule.Value(tripled).Ranking), rule.Key));
    }

    [Property]
    public void Who_has_withdrawn_might_as_well_never_have_stood(Profile profile, int seed)
    {
        var random = new Random(seed);
        ImmutableArray<ProposalId> gone = [.. Profiles.Shuffled(random, profile.Claimants).Take(random.Next(1, profile.Claimants.Length))];
        ContestCount count = profile.Count with { Withdrawn = gone };
        ContestCount without = profile.Without(gone).Count;

        Assert.All(Rules, rule =>
        {
            Verdict verdict = rule.Value(count);

            Assert.True(rule.Value(without).Equals(verdict with { Steps = verdict.Steps.RemoveAll(step => step is Withdrawn) }), rule.Key);
        });
    }

    /// <summary>Borda's rule does not promise it: a ballot that ranks few gives each of them a point more, and the others half a one.</summary>
    [Property]
    public void A_topic_that_nobody_supports_changes_nobody_elses_place(Profile profile, int seed)
    {
        var nobodys = new ProposalId("m");
        ContestCount count = profile.Count;
        ContestCount more = profile.With(nobodys, new Random(seed)).Count;

        Assert.All(Rules.Remove("borda"), rule => Assert.True(rule.Value(count).Ranking.SequenceEqual(rule.Value(more).Ranking.Remove(nobodys)), rule.Key));
    }
}
