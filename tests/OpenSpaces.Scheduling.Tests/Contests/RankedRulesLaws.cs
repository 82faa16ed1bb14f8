using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>
/// What Schulze's rule and ranked pairs promise when ballots change. The promises are about those who may win under some tie order: Schulze's verdict names them, and of ranked
/// pairs we ask only where nothing was tied.
/// </summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class RankedRulesLaws
{
    private static readonly ProposalId Clone = new("m");

    [Property]
    public void Schulze_keeps_an_only_winner_whom_ballots_raise(Profile profile, int seed)
    {
        ImmutableHashSet<ProposalId> before = SchulzeWinners(profile);
        ProposalId winner = ContestResolvers.Schulze(profile.Count).Ranking[0];

        ImmutableHashSet<ProposalId> after = SchulzeWinners(profile.Raised(winner, new Random(seed)));

        Assert.Contains(winner, after);
        Assert.True(before.Count > 1 || after.Count == 1);
    }

    [Property]
    public void Ranked_pairs_keep_a_winner_whom_ballots_raise(Profile profile, int seed)
    {
        Verdict before = ContestResolvers.RankedPairs(profile.Count);

        Verdict after = ContestResolvers.RankedPairs(profile.Raised(before.Ranking[0], new Random(seed)).Count);

        Assert.True(HasTie(before) || HasTie(after) || before.Ranking[0] == after.Ranking[0]);
    }

    [Property]
    public void Schulze_lets_a_clone_win_or_lose_nothing_for_the_others(Profile profile, int seed)
    {
        ProposalId cloned = profile.Claimants[0];

        ImmutableHashSet<ProposalId> winners = SchulzeWinners(profile.Cloned(cloned, Clone, new Random(seed)));

        Assert.True(SchulzeWinners(profile).SetEquals(winners.Select(id => id == Clone ? cloned : id)));
    }

    [Property]
    public void Ranked_pairs_let_a_clone_win_or_lose_nothing_for_the_others(Profile profile, int seed)
    {
        ProposalId cloned = profile.Claimants[0];
        Verdict before = ContestResolvers.RankedPairs(profile.Count);

        Verdict after = ContestResolvers.RankedPairs(profile.Cloned(cloned, Clone, new Random(seed)).Count);

        Assert.True(HasTie(before) || HasTie(after) || before.Ranking[0] == (after.Ranking[0] == Clone ? cloned : after.Ranking[0]));
    }

    [Property]
    public void Schulze_ranks_opposite_ballots_the_opposite_way(Profile profile) => Assert.True(
        ContestResolvers.Schulze(profile.Count).Steps.OfType<PathBeats>().Select(path => path with { Winner = path.Loser, Loser = path.Winner }).ToHashSet()
            .SetEquals(ContestResolvers.Schulze(profile.Reversed().Count).Steps.OfType<PathBeats>()));

    [Property]
    public void Ranked_pairs_rank_opposite_ballots_the_opposite_way(Profile profile)
    {
        Verdict verdict = ContestResolvers.RankedPairs(profile.Count);

        Verdict opposite = ContestResolvers.RankedPairs(profile.Reversed().Count);

        Assert.True(HasTie(verdict) || HasTie(opposite) || verdict.Ranking.Reverse().SequenceEqual(opposite.Ranking));
    }

    private static ImmutableHashSet<ProposalId> SchulzeWinners(Profile profile) =>
        [.. profile.Claimants.Except(ContestResolvers.Schulze(profile.Count).Steps.OfType<PathBeats>().Select(path => path.Loser))];

    private static bool HasTie(Verdict verdict) => verdict.Steps.Any(step => step is TieBroken);
}
