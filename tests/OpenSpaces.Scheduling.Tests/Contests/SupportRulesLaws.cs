using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The rules that add up: approval, plurality, Borda, and the sums of points, dots, votes and heads.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class SupportRulesLaws
{
    private static readonly ContestResolver[] Sums = [ContestResolvers.Score, ContestResolvers.Dots, ContestResolvers.Quadratic, ContestResolvers.Headcount];

    [Property]
    public void Approval_counts_the_ballots_that_mark_a_candidate(Profile profile) =>
        AssertCounts(ContestResolvers.Approval, profile, (ballot, id) => Profile.AmountOf(ballot, id) > 0 ? 1 : 0);

    [Property]
    public void Sums_add_what_the_ballots_give(Profile profile) =>
        Assert.All(Sums, rule => AssertCounts(rule, profile, (ballot, id) => Profile.AmountOf(ballot, id)));

    [Property]
    public void Plurality_counts_first_choices_of_which_equals_share_one(Profile profile) => AssertCounts(ContestResolvers.Plurality, profile, (ballot, id) =>
    {
        int best = profile.Claimants.Min(other => Profile.RankOf(ballot, other));
        return best < int.MaxValue && Profile.RankOf(ballot, id) == best ? new Fraction(1, profile.Claimants.Count(other => Profile.RankOf(ballot, other) == best)) : 0;
    });

    [Property]
    public void Borda_gives_a_point_for_each_below_and_half_a_one_for_each_equal(Profile profile) => AssertCounts(ContestResolvers.Borda, profile, (ballot, id) =>
        profile.Claimants.Remove(id).Aggregate((Fraction)0, (sum, other) => sum + (Profile.RankOf(ballot, id).CompareTo(Profile.RankOf(ballot, other)) switch
        {
            < 0 => 1,
            0 => new Fraction(1, 2),
            > 0 => 0,
        })));

    [Property]
    public void Whoever_stops_to_stand_changes_no_order_of_the_others_by_approval_and_by_sums(Profile profile) =>
        Assert.All([ContestResolvers.Score, ContestResolvers.Approval], rule =>
        {
            ImmutableArray<ProposalId> ranking = rule(profile.Count).Ranking;

            Assert.All(profile.Claimants, gone => Assert.True(ranking.Remove(gone).SequenceEqual(rule(profile.Count with { Withdrawn = [gone] }).Ranking), $"Without {gone}."));
        });

    [Property]
    public void One_more_approval_for_the_winner_keeps_the_winner(Profile profile, int seed)
    {
        ProposalId winner = ContestResolvers.Approval(profile.Count).Ranking[0];
        var random = new Random(seed);

        Profile more = profile.Vote(ballot => Profile.AmountOf(ballot, winner) > 0 || random.Next(2) == 0 ? ballot : Ballot.Give(ballot.Marks.Append(new Mark(winner, 1))));

        Assert.Equal(winner, ContestResolvers.Approval(more.Count).Ranking[0]);
    }

    [Property]
    public void Nobody_gets_a_winner_they_like_less_by_approving_than_by_staying_away(Profile profile, int seed)
    {
        var random = new Random(seed);
        ProposalId[] approved = [.. profile.Claimants.Where(_ => random.Next(2) == 0)];
        ProposalId before = ContestResolvers.Approval(profile.Count).Ranking[0];

        ProposalId after = ContestResolvers.Approval((profile with { Ballots = profile.Ballots.Add(new CountedBallot(Ballot.Approve(approved), random.Next(1, 4))) }).Count).Ranking[0];

        Assert.True(after == before || approved.Contains(after), $"{after} won instead of {before}.");
    }

    private static void AssertCounts(ContestResolver rule, Profile profile, Func<Ballot, ProposalId, Fraction> worth)
    {
        var expected = profile.Claimants.ToDictionary(id => id, id => profile.Ballots.Aggregate((Fraction)0, (sum, counted) => sum + (counted.Weight * worth(counted.Ballot, id))));

        Verdict verdict = rule(profile.Count);

        Assert.True(profile.TieOrder.OrderByDescending(id => expected[id]).SequenceEqual(verdict.Ranking), verdict.Rule);
        Assert.True(verdict.Ranking.Select(id => new Tallied(id, expected[id])).SequenceEqual(verdict.Steps.OfType<Tallied>()), verdict.Rule);
    }
}
