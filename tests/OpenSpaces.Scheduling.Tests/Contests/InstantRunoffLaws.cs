using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class InstantRunoffLaws
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly ProposalId C = new("c");

    [Property]
    public void Whom_more_than_half_put_first_alone_wins(Profile profile)
    {
        ProposalId? most = profile.Claimants.Select(id => (ProposalId?)id).FirstOrDefault(id => 2 * profile.Ballots.Where(counted => IsFirstAlone(counted.Ballot, id!.Value)).Sum(counted => counted.Weight) > profile.Weight);

        Assert.True(most is null || ContestResolvers.InstantRunoff(profile.Count).Ranking[0] == most);
    }

    [Property]
    public void Who_is_taken_out_first_might_as_well_withdraw(Profile profile)
    {
        Verdict verdict = ContestResolvers.InstantRunoff(profile.Count);

        Verdict without = ContestResolvers.InstantRunoff(profile.Count with { Withdrawn = [verdict.Ranking[^1]] });

        Assert.True(verdict.Ranking[..^1].SequenceEqual(without.Ranking));
    }

    /// <summary>A known fault of the rule, kept as it is: ten people who raise the winner to the top bring about another runoff, which the winner loses.</summary>
    [Fact]
    public void Ten_more_first_choices_can_cost_the_winner_the_cell()
    {
        ContestCount before = new([A, B, C]) { Ballots = [new(Ballot.Rank(A, B, C), 39), new(Ballot.Rank(B, C, A), 35), new(Ballot.Rank(C, A, B), 26)] };
        ContestCount after = new([A, B, C]) { Ballots = [new(Ballot.Rank(A, B, C), 49), new(Ballot.Rank(B, C, A), 25), new(Ballot.Rank(C, A, B), 26)] };

        Assert.Equal(A, ContestResolvers.InstantRunoff(before).Ranking[0]);
        Assert.Equal(C, ContestResolvers.InstantRunoff(after).Ranking[0]);
    }

    private static bool IsFirstAlone(Ballot ballot, ProposalId candidate) =>
        ballot.Marks.Any(mark => mark.Candidate == candidate && ballot.Marks.All(other => other.Candidate == candidate || other.Amount > mark.Amount));
}
