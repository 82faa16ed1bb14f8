using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class ContestResolversTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly ProposalId C = new("c");

    [Fact]
    public void Approval_gives_the_cell_to_whom_most_ballots_approve_of_and_shows_every_tally()
    {
        Verdict verdict = ContestResolvers.Approval(new ContestCount([A, B, C]) { Ballots = [Ballot(B), Ballot(B, C), Ballot(A, B), Ballot(C)] });

        Assert.Equal<ProposalId>([B, C, A], verdict.Ranking);
        Assert.Equal<VerdictStep>([new Tallied(B, 3), new Tallied(C, 2), new Tallied(A, 1)], verdict.Steps);
    }

    [Fact]
    public void Approval_says_when_a_tie_was_broken_and_by_the_tie_order_only()
    {
        Verdict verdict = ContestResolvers.Approval(new ContestCount([A, B, C]) { Ballots = [Ballot(A), Ballot(C)], TieOrder = [C, B, A] });

        Assert.Equal<ProposalId>([C, A, B], verdict.Ranking);
        Assert.Equal(new TieBroken([C, A]), Assert.Single(verdict.Steps.OfType<TieBroken>()));
    }

    [Fact]
    public void Approval_counts_a_stranger_for_nobody() => Assert.Equal(
        [new Tallied(A, 1), new Tallied(B, 0)],
        ContestResolvers.Approval(new ContestCount([A, B]) { Ballots = [Ballot(A, C)] }).Steps.OfType<Tallied>());

    [Fact]
    public void First_come_keeps_the_order_of_asking() => Assert.Equal<ProposalId>([C, A, B], ContestResolvers.FirstCome(new ContestCount([C, A, B])).Ranking);

    [Fact]
    public void The_facilitator_decides_with_a_reason_that_everybody_reads()
    {
        Verdict verdict = ContestResolvers.FacilitatorDecides(B, Hall.Facilitator, "Chen flies home at noon")(new ContestCount([A, B, C]));

        Assert.Equal<ProposalId>([B, A, C], verdict.Ranking);
        Assert.Equal<string>(["“B” gets the place. The rule: the facilitator decides.", "The facilitator decided: “Chen flies home at noon”."], verdict.Explain(Title, CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentException>(() => ContestResolvers.FacilitatorDecides(B, Hall.Facilitator, " "));
        Assert.Throws<ArgumentException>(() => ContestResolvers.FacilitatorDecides(C, Hall.Facilitator, "why")(new ContestCount([A, B])));
    }

    [Fact]
    public void An_explanation_says_nothing_of_ties_where_there_was_none()
    {
        Verdict verdict = ContestResolvers.Approval(new ContestCount([A, B]) { Ballots = [Ballot(A)] });

        Assert.Equal<string>(["“A” gets the place. The rule: most approvals.", "“A”: 1 approval.", "“B”: 0 approvals."], verdict.Explain(Title, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_count_needs_claimants_and_a_tie_order_of_just_them()
    {
        Assert.Throws<ArgumentException>(() => new ContestCount([]));
        Assert.Throws<ArgumentException>(() => new ContestCount([A, A]));
        Assert.Throws<ArgumentException>(() => new ContestCount([A, B]) { TieOrder = [A] });
        Assert.Throws<ArgumentException>(() => new ContestCount([A, B]) { TieOrder = [A, C] });
    }

    [Property(MaxTest = 20_000)]
    public void The_order_of_ballots_never_matters(int[] sets, int seed)
    {
        ImmutableArray<CountedBallot> ballots = [.. sets.Select(OfBits)];
        CountedBallot[] shuffled = [.. ballots];
        new System.Random(seed).Shuffle(shuffled);

        Assert.Equal(ContestResolvers.Approval(Count(ballots)), ContestResolvers.Approval(Count([.. shuffled])));
    }

    [Property(MaxTest = 20_000)]
    public void Another_ballot_for_the_winner_keeps_the_winner(int[] sets)
    {
        ImmutableArray<CountedBallot> ballots = [.. sets.Select(OfBits)];
        ProposalId winner = ContestResolvers.Approval(Count(ballots)).Ranking[0];

        Assert.Equal(winner, ContestResolvers.Approval(Count(ballots.Add(Ballot(winner)))).Ranking[0]);
    }

    [Property(MaxTest = 20_000)]
    public void A_loser_who_withdraws_changes_nobody_elses_order(int[] sets)
    {
        ImmutableArray<CountedBallot> ballots = [.. sets.Select(OfBits)];
        ImmutableArray<ProposalId> ranking = ContestResolvers.Approval(Count(ballots)).Ranking;
        ProposalId loser = ranking[^1];

        Verdict without = ContestResolvers.Approval(new ContestCount([.. new[] { A, B, C }.Where(id => id != loser)]) { Ballots = ballots });

        Assert.Equal<ProposalId>(ranking.Remove(loser), without.Ranking);
    }

    private static ContestCount Count(ImmutableArray<CountedBallot> ballots) => new([A, B, C]) { Ballots = ballots };

    private static CountedBallot Ballot(params ProposalId[] approves) => new(OpenSpaces.Scheduling.Ballot.Approve(approves));

    private static CountedBallot OfBits(int bits) => Ballot([.. new[] { A, B, C }.Where((_, i) => (bits >> i & 1) == 1)]);

    private static string Title(ProposalId id) => id.Value.ToUpperInvariant();
}
