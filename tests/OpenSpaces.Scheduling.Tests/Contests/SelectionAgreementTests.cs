using FsCheck.Xunit;
using OpenSpaces.Scheduling.Tests.Contests.Naive;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The fast rules and the rules as a textbook has them: the same places, the same numbers, the same order behind.</summary>
[Properties(Arbitrary = [typeof(SmallProfiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class SelectionAgreementTests
{
    [Property]
    public void Phragmen_agrees_with_the_textbook(NaiveProfile profile)
    {
        var expected = NaiveRules.Phragmen(profile);

        Verdict verdict = ContestResolvers.SequentialPhragmen(profile.ToCount());

        Assert.Equal(expected, verdict.Steps.OfType<Elected>().Select(step => (Counts.Number(step.Candidate), step.Load)));
        Assert.Equal(profile.Ranking(expected.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
    }

    [Property]
    public void Phragmen_with_carried_loads_agrees_with_the_textbook(LoadedProfile loaded)
    {
        NaiveProfile profile = loaded.Profile;
        var expected = NaiveRules.Phragmen(profile);

        Verdict verdict = ContestResolvers.SequentialPhragmen(profile.ToCount());

        Assert.Equal(expected, verdict.Steps.OfType<Elected>().Select(step => (Counts.Number(step.Candidate), step.Load)));
        Assert.Equal(profile.Ranking(expected.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
    }

    [Property]
    public void Equal_shares_agrees_with_the_textbook(NaiveProfile profile)
    {
        var expected = profile.Weight == 0 ? [] : NaiveRules.EqualShares(profile, profile.Places).Bought;

        Verdict verdict = ContestResolvers.EqualSharesWith(EqualSharesCompletion.None)(profile.ToCount());

        Assert.Equal(expected, verdict.Steps.OfType<Bought>().Select(step => (Counts.Number(step.Candidate), step.Price)));
        Assert.Equal(profile.Ranking(expected.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
        Assert.Equal(expected.Count, verdict.Places);
    }

    [Property]
    public void Equal_shares_completed_by_phragmen_agrees_with_the_textbook(NaiveProfile profile)
    {
        var expected = profile.Weight == 0 ? [] : NaiveRules.EqualSharesThenPhragmen(profile);

        Verdict verdict = ContestResolvers.EqualShares(profile.ToCount());

        Assert.Equal(expected, verdict.Steps.Select(Given).OfType<(int, Fraction)>());
        Assert.Equal(profile.Ranking(expected.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
    }

    [Property]
    public void Equal_shares_completed_by_increments_agrees_with_the_textbook(NaiveProfile profile)
    {
        var expected = profile.Weight == 0 ? ([], profile.Places) : NaiveRules.EqualSharesByIncrement(profile);

        Verdict verdict = ContestResolvers.EqualSharesWith(EqualSharesCompletion.Increment)(profile.ToCount());

        Assert.Equal(expected.Bought, verdict.Steps.Select(Given).OfType<(int, Fraction)>());
        Assert.Equal(expected.Budget, verdict.Steps.OfType<BudgetRaised>().SingleOrDefault()?.Places ?? profile.Places);
    }

    [Property]
    public void Equal_shares_completed_by_approval_fills_up_by_support(NaiveProfile profile)
    {
        var bought = profile.Weight == 0 ? [] : NaiveRules.EqualShares(profile, profile.Places).Bought;

        Verdict verdict = ContestResolvers.EqualSharesWith(EqualSharesCompletion.Approval)(profile.ToCount());

        Assert.Equal(profile.Ranking(bought.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
        Assert.Equal(Math.Min(profile.Places, profile.Candidates), verdict.Places);
    }

    [Property]
    public void Proportional_approval_agrees_with_the_textbook(NaiveProfile profile)
    {
        var expected = NaiveRules.Pav(profile);

        Verdict verdict = ContestResolvers.SequentialPav(profile.ToCount());

        Assert.Equal(expected, verdict.Steps.OfType<Added>().Select(step => (Counts.Number(step.Candidate), step.Gain)));
        Assert.Equal(profile.Ranking(expected.Select(one => one.Candidate)), Counts.Numbers(verdict.Ranking));
    }

    [Property]
    public void Approval_agrees_with_the_textbook(NaiveProfile profile) =>
        Assert.Equal(profile.Ranking([]), Counts.Numbers(ContestResolvers.TopApproval(profile.ToCount()).Ranking));

    [Property]
    public void A_threshold_agrees_with_the_textbook(NaiveProfile profile)
    {
        int enough = profile.Supported.Count(candidate => 2 * profile.SupportOf(candidate) >= profile.Weight);

        Verdict verdict = ContestRules.Default.Find("threshold")(profile.ToCount());

        Assert.Equal(profile.Ranking([])[..Math.Min(enough, profile.Places)], Counts.Numbers(verdict.Winners));
    }

    [Property]
    public void The_representation_check_agrees_with_trying_every_group(NaiveProfile profile, int seed)
    {
        int[] chosen = [.. profile.TieOrder.Take(new System.Random(seed).Next(0, profile.Places + 1))];

        RepresentationCheck check = JustifiedRepresentation.Check(profile.ToCount(), [.. chosen.Select(Counts.Id)]);
        RepresentationCheck first = JustifiedRepresentation.Check(profile.ToCount(), [.. chosen.Select(Counts.Id)], most: 1);

        Assert.Equal(NaiveAxioms.HasEjrPlus(profile, chosen), check.IsFair);
        Assert.Equal(NaiveAxioms.HasJr(profile, chosen), first.IsFair);
        if (check.PassedOver is { } group)
        {
            Assert.DoesNotContain(Counts.Number(group.Topic), chosen);
            Assert.Equal(group.Weight, group.Ballots.Sum(counted => counted.Weight));
            Assert.True(group.Weight * profile.Places >= group.Deserves * profile.Weight);
            Assert.All(group.Ballots, counted => Assert.True(counted.Ballot.Marks.Any(mark => mark.Candidate == group.Topic)
                && counted.Ballot.Marks.Count(mark => chosen.Contains(Counts.Number(mark.Candidate))) < group.Deserves));
        }
    }

    private static (int, Fraction)? Given(VerdictStep step) => step switch
    {
        Bought bought => (Counts.Number(bought.Candidate), bought.Price),
        Elected elected => (Counts.Number(elected.Candidate), elected.Load),
        _ => null,
    };
}
