using System.Collections.Immutable;
using FsCheck.Xunit;
using OpenSpaces.Scheduling.Tests.Contests.Naive;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>What each rule promises, over small profiles of all shapes.</summary>
[Properties(Arbitrary = [typeof(SmallProfiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class SelectionLaws
{
    private static readonly ImmutableArray<ContestResolver> Rules =
    [
        .. new[] { "phragmen", "equal-shares", "equal-shares-approval", "equal-shares-increment", "equal-shares-only", "pav", "top-approval", "threshold" }.Select(ContestRules.Default.Find),
    ];

    /// <summary>Increments are out: who is bought with less money, in a try that leaves places free, has a say in when the tries end.</summary>
    private static readonly ImmutableArray<ContestResolver> WithoutRestart =
        [.. new[] { "phragmen", "equal-shares", "equal-shares-approval", "equal-shares-only", "pav", "top-approval", "threshold" }.Select(ContestRules.Default.Find)];

    private static readonly ImmutableArray<ContestResolver> Monotone = [.. new[] { "phragmen", "pav", "top-approval", "threshold" }.Select(ContestRules.Default.Find)];

    [Property]
    public void The_order_of_ballots_never_matters(NaiveProfile profile, int seed)
    {
        ContestCount count = profile.ToCount();
        CountedBallot[] shuffled = [.. count.Ballots];
        new System.Random(seed).Shuffle(shuffled);

        Assert.All(Rules, rule => Assert.Equal(rule(count), rule(count with { Ballots = [.. shuffled] })));
    }

    [Property]
    public void A_weight_is_just_as_many_copies(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();
        ImmutableArray<CountedBallot> copies = [.. count.Ballots.SelectMany(counted => Enumerable.Repeat(counted with { Weight = 1 }, (int)counted.Weight))];

        Assert.All(Rules, rule => Assert.Equal(rule(count), rule(count with { Ballots = copies })));
    }

    [Property]
    public void Other_names_with_the_tie_order_renamed_give_the_same_by_those_names(NaiveProfile profile, int seed)
    {
        int[] names = [.. Enumerable.Range(0, profile.Candidates)];
        new System.Random(seed).Shuffle(names);
        var renamed = new NaiveProfile(
            profile.Candidates,
            [.. profile.Ballots.Select(ballot => ballot with { Approves = ballot.Approves.Select(candidate => names[candidate]).ToHashSet() })],
            profile.Places,
            [.. profile.TieOrder.Select(candidate => names[candidate])]);

        Assert.All(Rules, rule => Assert.Equal(Counts.Numbers(rule(profile.ToCount()).Winners).Select(candidate => names[candidate]), Counts.Numbers(rule(renamed.ToCount()).Winners)));
    }

    [Property]
    public void Three_times_the_ballots_give_the_same(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();
        ImmutableArray<CountedBallot> tripled = [.. count.Ballots.Select(counted => counted with { Weight = counted.Weight * 3 })];

        Assert.All(Rules, rule => Assert.Equal<ProposalId>(rule(count).Winners, rule(count with { Ballots = tripled }).Winners));
    }

    [Property]
    public void A_loser_who_withdraws_changes_no_winner_and_not_their_order(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();
        foreach (ContestResolver rule in WithoutRestart)
        {
            Verdict verdict = rule(count);
            foreach (ProposalId loser in profile.Candidates == 1 ? [] : verdict.Ranking.Except(verdict.Winners))
            {
                Assert.Equal<ProposalId>(verdict.Winners, rule(count with { Withdrawn = [loser] }).Winners);
            }
        }
    }

    [Property]
    public void A_topic_that_nobody_approves_of_changes_nothing_for_the_others(NaiveProfile profile)
    {
        NaiveProfile more = profile with { Candidates = profile.Candidates + 1, TieOrder = [profile.Candidates, .. profile.TieOrder] };
        var supported = profile.Supported.ToHashSet();

        Assert.All(Rules, rule => Assert.Equal(
            Counts.Numbers(rule(profile.ToCount()).Winners).Where(supported.Contains), Counts.Numbers(rule(more.ToCount()).Winners).Where(supported.Contains)));
    }

    [Property]
    public void A_place_more_evicts_nobody_where_the_rule_can_be_extended(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();
        foreach (ContestResolver rule in Monotone)
        {
            Verdict verdict = rule(count);

            Verdict extended = verdict.Extend(rule, count);

            Assert.Equal<ProposalId>(verdict.Winners, extended.Winners.Take(verdict.Places));
            Assert.Equal(extended, rule(count with { Places = count.Places + 1 }));
        }
    }

    [Property]
    public void Phragmen_passes_over_no_group_altogether(NaiveProfile profile)
    {
        int[] chosen = Counts.Numbers(ContestResolvers.SequentialPhragmen(profile.ToCount()).Winners);

        Assert.True(NaiveAxioms.HasPjr(profile, chosen));
        Assert.True(NaiveAxioms.HasJr(profile, chosen));
    }

    [Property]
    public void Phragmens_loads_are_prices_that_nobody_unserved_could_pay(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();
        Verdict verdict = ContestResolvers.SequentialPhragmen(count);
        Elected[] elected = [.. verdict.Steps.OfType<Elected>()];
        if (elected.Length == 0)
        {
            return;
        }

        // Each pays what its load rises by, so every place gets 1; the budget is the last load, and no supporters of another have more than 1 of it left.
        Fraction budget = elected[^1].Load;
        Fraction[] paid = [.. CarriedLoad.After(count.Ballots, verdict).Select(counted => counted.Load)];
        Assert.Equal(elected.Length, paid.Zip(profile.Ballots).Aggregate((Fraction)0, (sum, one) => sum + (one.First * one.Second.Weight)));
        Assert.All(paid, load => Assert.True(load <= budget));
        Assert.All(
            profile.Supported.Except(elected.Select(one => Counts.Number(one.Candidate))),
            other => Assert.True(paid.Zip(profile.Ballots).Where(one => one.Second.Approves.Contains(other)).Aggregate((Fraction)0, (sum, one) => sum + ((budget - one.First) * one.Second.Weight)) <= 1));
    }

    [Property]
    public void Phragmen_and_proportional_approval_divide_among_parties_as_d_hondt_does(PartyList parties)
    {
        int[] seats = new int[parties.Voters.Count];
        for (int place = 0; place < parties.Places; place++)
        {
            seats[Enumerable.Range(0, seats.Length).MaxBy(party => (new Fraction(parties.Voters[party], seats[party] + 1), -party))]++;
        }

        foreach (ContestResolver rule in new[] { ContestResolvers.SequentialPhragmen, ContestResolvers.SequentialPav })
        {
            ImmutableArray<ProposalId> winners = rule(parties.Profile.ToCount()).Winners;

            Assert.Equal(seats, seats.Select((_, party) => winners.Count(id => Counts.Number(id) / parties.Places == party)));
        }
    }

    [Property]
    public void What_equal_shares_gives_by_itself_passes_over_nobody_in_the_strongest_sense(NaiveProfile profile)
    {
        ContestCount count = profile.ToCount();

        Verdict verdict = ContestResolvers.EqualSharesWith(EqualSharesCompletion.None)(count);

        Assert.True(JustifiedRepresentation.Check(count, verdict.Winners).IsFair);
        Assert.True(NaiveAxioms.HasEjr(profile, Counts.Numbers(verdict.Winners)));
        Assert.Equal<ProposalId>(verdict.Winners, ContestResolvers.EqualShares(count).Winners.Take(verdict.Places));
    }

    [Property]
    public void By_approval_one_more_who_comes_and_approves_never_harms_whom_they_approve_of(NaiveProfile profile, int bits)
    {
        ContestCount count = profile.ToCount();
        ProposalId[] approves = [.. count.Claimants.Where((_, candidate) => (bits >> candidate & 1) == 1)];
        ImmutableArray<ProposalId> before = ContestResolvers.TopApproval(count).Winners;

        ImmutableArray<ProposalId> after = ContestResolvers.TopApproval(count with { Ballots = count.Ballots.Add(new CountedBallot(Ballot.Approve(approves))) }).Winners;

        Assert.Empty(before.Intersect(approves).Except(after));
        Assert.True(after.Count(approves.Contains) >= before.Count(approves.Contains));
    }
}
