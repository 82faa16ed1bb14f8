using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>What the two rules that look at pairs owe to whom most prefer.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class CondorcetLaws
{
    private static readonly ContestResolver[] Rules = [ContestResolvers.Schulze, ContestResolvers.RankedPairs];

    [Property]
    public void Who_beats_each_of_the_others_wins(Profile profile)
    {
        ProposalId? winner = new Preferences(profile).Winner;

        Assert.All(Rules, rule => Assert.True(winner is null || rule(profile.Count).Ranking[0] == winner));
    }

    [Property]
    public void Who_loses_to_each_of_the_others_is_last(Profile profile)
    {
        ProposalId? loser = new Preferences(profile).Loser;

        Assert.All(Rules, rule => Assert.True(loser is null || rule(profile.Count).Ranking[^1] == loser));
    }

    [Property]
    public void The_smallest_group_that_beats_all_others_comes_before_them(Profile profile)
    {
        ImmutableHashSet<ProposalId> smith = new Preferences(profile).Smith;

        Assert.All(Rules, rule => Assert.True(smith.SetEquals(rule(profile.Count).Ranking.Take(smith.Count))));
    }

    [Property]
    public void Whoever_is_outside_that_group_changes_nothing_in_it_by_withdrawing(Profile profile)
    {
        ImmutableHashSet<ProposalId> smith = new Preferences(profile).Smith;

        Assert.All(Rules, rule =>
        {
            IEnumerable<ProposalId> first = [.. rule(profile.Count).Ranking.Take(smith.Count)];

            Assert.All(
                profile.Claimants.Where(id => !smith.Contains(id)),
                gone => Assert.True(first.SequenceEqual(rule(profile.Count with { Withdrawn = [gone] }).Ranking.Take(smith.Count)), $"Without {gone}."));
        });
    }
}
