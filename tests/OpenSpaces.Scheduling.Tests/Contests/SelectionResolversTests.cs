using System.Collections.Immutable;
using OpenSpaces.Scheduling.Tests.Contests.Naive;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class SelectionResolversTests
{
    /// <summary>Camps of 120, 50 and 30 who each approve of twelve topics of their own.</summary>
    private static readonly ContestCount Camps = new([.. Enumerable.Range(0, 36).Select(Counts.Id)])
    {
        Ballots = [Camp(0, 120), Camp(1, 50), Camp(2, 30)],
        Places = 12,
    };

    [Theory]
    [InlineData("top-approval", 12, 0, 0)]
    [InlineData("approval", 12, 0, 0)]
    [InlineData("phragmen", 8, 3, 1)]
    [InlineData("equal-shares", 8, 3, 1)]
    [InlineData("pav", 8, 3, 1)]
    public void Proportional_rules_give_every_camp_its_share_and_approval_gives_the_largest_all(string rule, int first, int second, int third)
    {
        Verdict verdict = ContestRules.Default.Find(rule)(Camps);

        Assert.Equal(12, verdict.Places);
        Assert.Equal([first, second, third], Enumerable.Range(0, 3).Select(camp => verdict.Winners.Count(id => Counts.Number(id) / 12 == camp)));
        Assert.Equal(36, verdict.Ranking.Distinct().Count());
    }

    [Fact]
    public void Phragmen_tells_the_exact_load_of_every_place_and_the_support_of_those_behind()
    {
        Verdict verdict = ContestResolvers.SequentialPhragmen(Count(2, [(2, [0, 1]), (1, [0]), (1, [2])]));

        Assert.Equal<VerdictStep>(
            [new Elected(Id(0), new Fraction(1, 3)), new Elected(Id(1), new Fraction(5, 6)), new Tallied(Id(2), 1)], verdict.Steps);
        Assert.Equal(("phragmen", 2), (verdict.Rule, verdict.Places));
    }

    [Fact]
    public void Equal_shares_tells_prices_and_what_completed_it()
    {
        Verdict verdict = ContestResolvers.EqualShares(Count(2, [(3, [0]), (1, [1])]));
        Verdict raised = ContestResolvers.EqualSharesWith(EqualSharesCompletion.Increment)(Count(2, [(3, [0]), (1, [1])]));

        Assert.Equal<VerdictStep>([new Bought(Id(0), new Fraction(1, 3)), new Completed("phragmen"), new Elected(Id(1), new Fraction(1, 2)), new Tallied(Id(2), 0)], verdict.Steps);
        Assert.Equal<VerdictStep>([new BudgetRaised(4), new Bought(Id(0), new Fraction(1, 3)), new Bought(Id(1), 1), new Tallied(Id(2), 0)], raised.Steps);
    }

    [Fact]
    public void Equal_shares_alone_leaves_places_free_that_nobody_can_pay_for()
    {
        Verdict verdict = ContestResolvers.EqualSharesWith(EqualSharesCompletion.None)(Count(2, [(3, [0]), (1, [1])]));

        Assert.Equal<ProposalId>([Id(0)], verdict.Winners);
        Assert.Equal<ProposalId>([Id(0), Id(1), Id(2)], verdict.Ranking);
    }

    [Fact]
    public void Whom_nobody_approves_of_gets_a_place_only_where_all_others_have_one_and_the_tie_is_told()
    {
        ContestCount count = Count(3, [(1, [0]), (1, [0, 1])], candidates: 4) with { TieOrder = [Id(3), Id(2), Id(1), Id(0)] };

        foreach (string rule in new[] { "phragmen", "equal-shares", "equal-shares-approval", "equal-shares-increment", "pav", "top-approval" })
        {
            Verdict verdict = ContestRules.Default.Find(rule)(count);

            Assert.Equal<ProposalId>([Id(0), Id(1), Id(3)], verdict.Winners);
            Assert.Equal(new TieBroken([Id(3), Id(2)]), Assert.Single(verdict.Steps.OfType<TieBroken>()));
        }
    }

    [Fact]
    public void A_threshold_gives_no_more_places_than_reach_it_and_none_where_nobody_does()
    {
        ContestCount count = Count(2, [(1, [0]), (1, [0, 1]), (1, []), (1, [2])]);

        Assert.Equal<ProposalId>([Id(0)], ContestRules.Default.Find("threshold")(count).Winners);
        Assert.Equal<ProposalId>([Id(0), Id(1)], ContestResolvers.Threshold(new Fraction(1, 4))(count).Winners);
        Assert.Empty(ContestResolvers.Threshold(1)(count).Winners);
        Assert.Empty(ContestResolvers.Threshold(1)(count with { Ballots = [] }).Winners);
        Assert.Throws<ArgumentOutOfRangeException>(() => ContestResolvers.Threshold(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContestResolvers.Threshold(new Fraction(3, 2)));
    }

    [Fact]
    public void A_lottery_and_who_asked_first_give_the_first_so_many_a_place()
    {
        ContestCount count = Count(2, []) with { TieOrder = [Id(2), Id(0), Id(1)] };

        Assert.Equal<ProposalId>([Id(2), Id(0)], ContestResolvers.Lottery(count).Winners);
        Assert.Equal<ProposalId>([Id(0), Id(1)], ContestResolvers.FirstCome(count).Winners);
        Assert.Equal(3, ContestResolvers.Lottery(count with { Places = 9 }).Places);
    }

    [Fact]
    public void A_revote_is_asked_for_only_where_equals_stand_before_the_last_place()
    {
        ContestResolver approval = ContestRules.Default.Find("approval, revote");
        ContestCount count = Count(2, [(2, [0, 1]), (1, [2, 3])], candidates: 4);

        Assert.DoesNotContain(approval(count).Steps, step => step is RevoteNeeded);
        Assert.Contains(new RevoteNeeded([Id(0), Id(1)]), approval(count with { Places = 1 }).Steps);
        Assert.Contains(new RevoteNeeded([Id(2), Id(3)]), approval(count with { Places = 3 }).Steps);
        Assert.DoesNotContain(approval(count with { Places = 3, IsRevote = true }).Steps, step => step is RevoteNeeded);
        Assert.DoesNotContain(approval(count with { Places = 4 }).Steps, step => step is RevoteNeeded);
    }

    [Fact]
    public void A_rule_that_gives_place_after_place_asks_for_a_revote_only_where_it_can_change_who_gets_one()
    {
        ContestResolver phragmen = ContestRules.Default.Find("phragmen, revote");
        ContestCount apart = Count(2, [(2, [0]), (2, [1])]);
        ContestCount together = Count(2, [(2, [0]), (2, [1]), (1, [0, 1, 2]), (2, [2])], candidates: 3);

        Assert.DoesNotContain(phragmen(apart).Steps, step => step is RevoteNeeded);
        Assert.Contains(new RevoteNeeded([Id(0), Id(1)]), phragmen(apart with { Places = 1 }).Steps);
        Assert.Equal(new RevoteNeeded([Id(0), Id(1), Id(2)]), Assert.Single(phragmen(together).Steps.OfType<RevoteNeeded>()));
        Assert.DoesNotContain(phragmen(together).Steps, step => step is Elected);
    }

    [Fact]
    public void Instant_runoff_asks_for_a_revote_where_the_last_place_hangs_on_who_is_taken_out()
    {
        ContestResolver runoff = ContestRules.Default.Find("instant-runoff, revote");
        var count = new ContestCount([Id(0), Id(1), Id(2)])
        {
            Ballots = [new(Ballot.Rank(Id(0)), 3), new(Ballot.Rank(Id(1)), 2), new(Ballot.Rank(Id(2)), 2)],
        };

        Verdict two = runoff(count with { Places = 2 });

        Assert.DoesNotContain(runoff(count).Steps, step => step is RevoteNeeded);
        Assert.Equal(new RevoteNeeded([Id(1), Id(2)]), Assert.Single(two.Steps.OfType<RevoteNeeded>()));
        Assert.Equal<ProposalId>([Id(0), Id(1)], two.Winners);
    }

    [Fact]
    public void A_chain_asks_its_next_rule_about_those_who_carry_the_same()
    {
        ContestResolver chain = ContestResolvers.SequentialPhragmen.ThenBy(ContestResolvers.Plurality);

        Verdict verdict = chain(Count(1, [(1, [0, 1]), (1, [0, 2]), (2, [1])]) with { Places = 1, Ballots = [new(Ballot.Approve(Id(0), Id(2)), 2), new(Ballot.Approve(Id(1)), 2)] });

        Assert.Equal(Id(1), verdict.Winners.Single());
        Assert.Equal(new AskedNext("plurality", [Id(0), Id(1), Id(2)]), verdict.Steps[0]);
    }

    [Fact]
    public void Extending_adds_a_place_and_evicts_nobody_and_equal_shares_refuses()
    {
        Verdict eleven = ContestResolvers.SequentialPhragmen(Camps with { Places = 11 });
        Verdict shares = ContestResolvers.EqualShares(Camps);

        Verdict twelve = eleven.Extend(ContestResolvers.SequentialPhragmen, Camps with { Places = 11 });

        Assert.Equal(ContestResolvers.SequentialPhragmen(Camps), twelve);
        Assert.Equal<ProposalId>(eleven.Winners, twelve.Winners[..11]);
        Assert.Contains("equal-shares", Assert.Throws<NotSupportedException>(() => shares.Extend(ContestResolvers.EqualShares, Camps)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => eleven.Extend(ContestResolvers.SequentialPhragmen, Camps));
        Assert.Throws<ArgumentOutOfRangeException>(() => eleven.Extend(ContestResolvers.SequentialPhragmen, Camps with { Places = 11 }, 0));
    }

    [Fact]
    public void Overriding_gives_the_last_place_to_another_and_keeps_who_has_one()
    {
        Verdict counted = ContestResolvers.TopApproval(Count(2, [(3, [0]), (2, [1]), (1, [2])]));

        Verdict overridden = counted.Override(Id(2), Hall.Facilitator, "the room was promised");

        Assert.Equal<ProposalId>([Id(0), Id(2)], overridden.Winners);
        Assert.Equal(new Overridden(Id(1), Hall.Facilitator, "the room was promised"), overridden.Steps[^1]);
        Assert.Same(counted, counted.Override(Id(1), Hall.Facilitator, "no need"));
        Assert.Throws<ArgumentException>(() => (counted with { Places = 0 }).Override(Id(2), Hall.Facilitator, "why"));
    }

    [Fact]
    public void A_group_that_keeps_losing_is_served_next_where_loads_are_carried()
    {
        ImmutableArray<CountedBallot> ballots = [new(Ballot.Approve(Id(0)), 60), new(Ballot.Approve(Id(1)), 40)];
        var winners = new List<ProposalId>();
        for (int contest = 0; contest < 5; contest++)
        {
            Verdict verdict = ContestResolvers.SequentialPhragmen(new ContestCount([Id(0), Id(1)]) { Ballots = ballots });
            winners.Add(verdict.Winners.Single());
            ballots = CarriedLoad.After(ballots, verdict);
        }

        Assert.Equal<ProposalId>([Id(0), Id(1), Id(0), Id(0), Id(1)], winners);
        Assert.Equal<Fraction>([new Fraction(3, 60), new Fraction(2, 40)], ballots.Select(counted => counted.Load));
    }

    [Fact]
    public void Nobodys_load_falls_by_a_place_that_others_raise()
    {
        ContestCount count = new([Id(0)]) { Ballots = [new(Ballot.Approve(Id(0)), 2), new(Ballot.Approve(Id(0)), 1, 5)] };

        Verdict verdict = ContestResolvers.SequentialPhragmen(count);

        Assert.Equal(new Elected(Id(0), new Fraction(1, 2)), Assert.Single(verdict.Steps));
        Assert.Equal<Fraction>([new Fraction(1, 2), 5], CarriedLoad.After(count.Ballots, verdict).Select(counted => counted.Load));
        Assert.Throws<ArgumentException>(() => CarriedLoad.After(count.Ballots, ContestResolvers.Approval(count)));
        Assert.Throws<ArgumentException>(() => count with { Ballots = [new(Ballot.Approve(Id(0)), 1, -1)] });
    }

    [Fact]
    public void Who_has_withdrawn_is_removed_before_anything_is_counted()
    {
        ContestCount count = Count(1, [(3, [0]), (2, [1, 2]), (1, [2])]);

        Verdict verdict = ContestResolvers.SequentialPhragmen(count with { Withdrawn = [Id(0)] });

        Assert.Equal<ProposalId>([Id(2), Id(1)], verdict.Ranking);
        Assert.Equal(new Withdrawn(Id(0)), verdict.Steps[0]);
    }

    [Fact]
    public void A_count_has_at_least_one_place_to_give()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Camps with { Places = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ContestResolvers.Approval(Camps) with { Places = -1 });
        Assert.Throws<ArgumentException>(() => Camps with { Ballots = [new(Ballot.Approve(), long.MaxValue), new(Ballot.Approve(), 1)] });
    }

    private static ProposalId Id(int candidate) => Counts.Id(candidate);

    private static CountedBallot Camp(int camp, long people) => new(Ballot.Approve(Enumerable.Range(camp * 12, 12).Select(Counts.Id)), people);

    private static ContestCount Count(int places, (long Weight, int[] Approves)[] ballots, int? candidates = null) =>
        new([.. Enumerable.Range(0, candidates ?? ballots.SelectMany(ballot => ballot.Approves).Append(2).Max() + 1).Select(Id)])
        {
            Ballots = [.. ballots.Select(ballot => new CountedBallot(Ballot.Approve(ballot.Approves.Select(Id)), ballot.Weight))],
            Places = places,
        };
}
