using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The ranked rules against what their papers define, by brute force.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class RankedReferenceLaws
{
    [Property]
    public void Schulze_finds_the_strongest_of_all_paths(Profile profile)
    {
        var preferences = new Preferences(profile);
        var strengths = new AllPaths(preferences);
        var expected = from one in Enumerable.Range(0, preferences.Candidates)
                       from other in Enumerable.Range(0, preferences.Candidates)
                       let there = strengths.Strongest(one, other)
                       let back = strengths.Strongest(other, one)
                       where there > back
                       select new PathBeats(preferences[one], preferences[other], there, back);

        Verdict verdict = ContestResolvers.Schulze(profile.Count);

        Assert.True(expected.ToHashSet().SetEquals(verdict.Steps.OfType<PathBeats>()));
        Assert.All(verdict.Steps.OfType<PathBeats>(), path => Assert.True(verdict.Ranking.IndexOf(path.Winner) < verdict.Ranking.IndexOf(path.Loser)));
    }

    [Property]
    public void Ranked_pairs_lock_what_the_pairs_one_after_the_other_allow(Profile profile)
    {
        var expected = new PairsByDefinition(new Preferences(profile), profile.TieOrder);

        Verdict verdict = ContestResolvers.RankedPairs(profile.Count);

        Assert.True(expected.Locked.SetEquals(verdict.Steps.OfType<PairLocked>().Select(pair => (pair.Winner, pair.Loser))));
        Assert.All(verdict.Steps.OfType<PairLocked>(), pair => Assert.True(verdict.Ranking.IndexOf(pair.Winner) < verdict.Ranking.IndexOf(pair.Loser)));
    }

    /// <summary>The other way to define the rule (Zavist and Tideman, 1989): no majority has a complaint that is not answered by majorities at least as large.</summary>
    [Property]
    public void Ranked_pairs_answer_every_majority_they_go_against_with_a_chain_as_strong(Profile profile)
    {
        var preferences = new Preferences(profile);
        int[] ranking = [.. ContestResolvers.RankedPairs(profile.Count).Ranking.Select(id => profile.Claimants.IndexOf(id))];

        for (int upper = 0; upper < ranking.Length; upper++)
        {
            for (int lower = upper + 1; lower < ranking.Length; lower++)
            {
                Assert.True(
                    !preferences.Beats(ranking[lower], ranking[upper]) || IsAnswered(preferences, ranking[upper..(lower + 1)]),
                    $"{preferences[ranking[lower]]} has a complaint against {preferences[ranking[upper]]}.");
            }
        }
    }

    [Property]
    public void Instant_runoff_takes_out_who_has_the_fewest_first_choices(Profile profile)
    {
        Verdict verdict = ContestResolvers.InstantRunoff(profile.Count);

        Assert.True(RunoffByDefinition(profile).SequenceEqual(verdict.Ranking));
    }

    /// <summary>Whether majorities lead from the first to the last of them downwards, each as strong as that of the last against the first.</summary>
    private static bool IsAnswered(Preferences preferences, int[] downwards)
    {
        (long, long) complaint = Strength(preferences, downwards[^1], downwards[0]);
        var reached = new HashSet<int> { downwards[0] };
        foreach (int next in downwards[1..])
        {
            if (reached.Any(one => preferences.Beats(one, next) && Strength(preferences, one, next).CompareTo(complaint) >= 0))
            {
                reached.Add(next);
            }
        }

        return reached.Contains(downwards[^1]);
    }

    private static (long For, long NotAgainst) Strength(Preferences preferences, int winner, int loser) => (preferences.For(winner, loser), -preferences.For(loser, winner));

    /// <summary>In sixtieths, which all shares of up to six equals are.</summary>
    private static IEnumerable<ProposalId> RunoffByDefinition(Profile profile)
    {
        if (profile.Claimants.Length == 1)
        {
            return profile.Claimants;
        }

        ProposalId last = profile.TieOrder.Reverse().MinBy(id => profile.Ballots.Sum(counted =>
            counted.Ballot.Marks.Length > 0 && counted.Ballot.Marks.Min(mark => mark.Amount) is var best && Profile.AmountOf(counted.Ballot, id) == best
                ? counted.Weight * 60 / counted.Ballot.Marks.Count(mark => mark.Amount == best)
                : 0));
        return RunoffByDefinition(profile.Without(last)).Append(last);
    }
}
