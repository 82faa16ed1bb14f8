using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Contests.Naive;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class JustifiedRepresentationTests(ITestOutputHelper output)
{
    [Fact]
    public void An_outcome_that_passes_over_a_group_names_its_ballots_its_topic_and_what_it_deserves()
    {
        ContestCount count = Count([(6, [0, 1]), (4, [2, 3])], 4, 5);

        RepresentationCheck check = JustifiedRepresentation.Check(count, [Id(0), Id(1), Id(4)]);

        Assert.False(check.IsFair);
        Assert.Equal(new PassedOver(Id(2), 1, 4, 10, [count.Ballots[1]]), check.PassedOver);
    }

    [Fact]
    public void A_group_with_one_place_is_passed_over_where_it_deserves_two()
    {
        ContestCount count = Count([(6, [0, 1]), (4, [2, 3])], 4, 5);

        RepresentationCheck check = JustifiedRepresentation.Check(count, [Id(0), Id(2), Id(3), Id(4)]);

        Assert.Equal((Id(1), 2, 6L), (check.PassedOver!.Topic, check.PassedOver.Deserves, check.PassedOver.Weight));
        Assert.True(JustifiedRepresentation.Check(count, [Id(0), Id(2), Id(3), Id(4)], most: 1).IsFair);
        Assert.True(JustifiedRepresentation.Check(count, [Id(0), Id(1), Id(2), Id(4)]).IsFair);
    }

    [Fact]
    public void Only_an_outcome_of_the_count_is_checked()
    {
        ContestCount count = Count([(1, [0])], 1, 2);

        Assert.Throws<ArgumentException>(() => JustifiedRepresentation.Check(count, [Id(0), Id(0)]));
        Assert.Throws<ArgumentException>(() => JustifiedRepresentation.Check(count, [Id(0), Id(1)]));
        Assert.Throws<ArgumentException>(() => JustifiedRepresentation.Check(count, [Id(7)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => JustifiedRepresentation.Check(count, [], most: 0));
        Assert.True(JustifiedRepresentation.Check(count with { Ballots = [] }, []).IsFair);
    }

    [Fact]
    public void Phragmen_can_pass_over_a_group_that_only_one_of_its_own_would_have_satisfied()
    {
        // Brill and others: sequential Phragmén fails EJR, and so EJR+. Equal shares does not.
        ContestCount count = Count(
            [(2, [0, 1, 2]), (2, [0, 1, 3]), (6, [2, .. Enumerable.Range(3, 11)]), (5, [.. Enumerable.Range(3, 11)]), (9, [.. Enumerable.Range(4, 10)])], 12, 14);

        Assert.Equal(2, JustifiedRepresentation.Check(count, ContestResolvers.SequentialPhragmen(count).Winners).PassedOver?.Deserves);
        Assert.True(JustifiedRepresentation.Check(count, ContestResolvers.EqualSharesWith(EqualSharesCompletion.None)(count).Winners).IsFair);
    }

    [Fact]
    public void Phragmen_can_miss_an_outcome_that_is_better_for_everybody()
    {
        var profile = new NaiveProfile(5, [Ballots(10, 0, 2, 4), Ballots(9, 0, 1, 4), Ballots(1, 0, 1), Ballots(8, 1, 3), Ballots(8, 2, 3)], 3, [0, 1, 2, 3, 4]);

        int[] chosen = [.. Counts.Numbers(ContestResolvers.SequentialPhragmen(profile.ToCount()).Winners).Order()];

        Assert.Equal([0, 3, 4], chosen);
        Assert.False(NaiveAxioms.IsPareto(profile, chosen));
        Assert.True(NaiveAxioms.IsPareto(profile, [0, 1, 2]));
    }

    [DataFact]
    public void Every_axiom_that_concerns_us_holds_and_fails_where_it_is_known_to()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("voting-vectors.json")));
        var checks = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement check in vectors.RootElement.GetProperty("axiom_checks").GetProperty("checks").EnumerateArray())
        {
            int[] chosen = [.. check.GetProperty("committee").EnumerateArray().Select(candidate => candidate.GetInt32())];
            int candidates = check.GetProperty("numCandidates").GetInt32();
            var profile = new NaiveProfile(
                candidates,
                [.. check.GetProperty("ballots").EnumerateArray().Select(ballot => new NaiveBallot(ballot.EnumerateArray().Select(candidate => candidate.GetInt32()).ToHashSet()))],
                chosen.Length,
                [.. Enumerable.Range(0, candidates)]);
            string axiom = check.GetProperty("axiom").GetString()!;
            bool?[] found = axiom switch
            {
                "jr" => [JustifiedRepresentation.Check(profile.ToCount(), [.. chosen.Select(Id)], most: 1).IsFair, NaiveAxioms.HasJr(profile, chosen)],
                "ejr+" => [JustifiedRepresentation.Check(profile.ToCount(), [.. chosen.Select(Id)]).IsFair, NaiveAxioms.HasEjrPlus(profile, chosen)],
                "ejr" => [NaiveAxioms.HasEjr(profile, chosen)],
                "pjr" => [NaiveAxioms.HasPjr(profile, chosen)],
                "priceability" => [NaiveAxioms.IsPriceable(profile, chosen)],
                "pareto" => [NaiveAxioms.IsPareto(profile, chosen)],
                _ => [],
            };
            Assert.All(found, holds => Assert.Equal(check.GetProperty("holds").GetBoolean(), holds));
            checks[axiom] = checks.GetValueOrDefault(axiom) + (found.Length > 0 ? 1 : 0);
        }

        output.WriteLine($"{checks.Values.Sum()} known axiom checks agree: {string.Join(", ", checks.Where(axiom => axiom.Value > 0).Select(axiom => $"{axiom.Value} of {axiom.Key}"))}.");
        Assert.Equal(50, checks.Values.Sum());
    }

    private static ProposalId Id(int candidate) => Counts.Id(candidate);

    private static NaiveBallot Ballots(long weight, params int[] approves) => new(approves.ToHashSet(), weight);

    private static ContestCount Count((long Weight, int[] Approves)[] ballots, int places, int candidates) =>
        new NaiveProfile(candidates, [.. ballots.Select(ballot => Ballots(ballot.Weight, ballot.Approves))], places, [.. Enumerable.Range(0, candidates)]).ToCount();
}
