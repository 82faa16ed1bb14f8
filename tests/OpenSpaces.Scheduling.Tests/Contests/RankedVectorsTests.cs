using System.Collections.Immutable;
using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Elections whose results are known from papers and other programs.</summary>
public sealed class RankedVectorsTests(ITestOutputHelper output)
{
    [DataFact]
    public void Every_ranked_election_that_concerns_our_rules_comes_out_as_it_is_known()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("voting-vectors.json")));
        JsonElement root = vectors.RootElement;
        int checks = 0;
        foreach (JsonElement election in root.GetProperty("ranked").GetProperty("elections").EnumerateArray())
        {
            foreach (JsonProperty expected in election.GetProperty("expect").EnumerateObject())
            {
                checks += Check(election, expected.Name, expected.Value);
            }
        }

        foreach (JsonElement election in root.GetProperty("ranked_classics").EnumerateArray().Append(root.GetProperty("preflib_debian_2002_leader")))
        {
            checks += CheckClassic(election);
        }

        output.WriteLine($"{checks} known results of ranked elections agree, each under two tie orders.");
        Assert.Equal(48, checks);
    }

    private static int Check(JsonElement election, string rule, JsonElement expected)
    {
        string? name = rule switch
        {
            "schulze-winning-votes" => "schulze",
            "ranked-pairs-winning-votes" => "ranked-pairs",
            "borda" or "plurality" or "instant-runoff" => rule,
            _ => null,
        };
        if (name is null || !election.GetProperty("unranked_are_last").GetBoolean())
        {
            // Another rule, or a ballot that says nothing of whom it does not rank: ours puts them last.
            return 0;
        }

        int checks = 0;
        if (expected.GetProperty("independently_recomputed") is { ValueKind: JsonValueKind.String } how && how.GetString()!.Contains("tie-break", StringComparison.Ordinal))
        {
            AssertRanksForSomeTieOrder(election, name, expected.GetProperty("ranking"));
            return 1;
        }

        if (expected.TryGetProperty("ranking", out JsonElement ranking))
        {
            checks++;
            AssertRanks(election, name, ranking);
        }

        if (expected.TryGetProperty("winners", out JsonElement winners))
        {
            checks++;
            AssertWins(election, name, winners);
        }

        return checks;
    }

    private static int CheckClassic(JsonElement election)
    {
        int checks = 0;
        foreach (JsonProperty expected in election.GetProperty("expect").EnumerateObject())
        {
            checks++;
            switch (expected.Name)
            {
                case "schulze-winning-votes" or "schulze-winning-votes (own)":
                    AssertRanks(election, "schulze", expected.Value);
                    break;
                case "schulze-winning-votes-order":
                    AssertRanks(election, "schulze", expected.Value);
                    break;
                case "ranked-pairs-order":
                    AssertRanks(election, "ranked-pairs", expected.Value);
                    break;
                case "schulze-winning-votes-winner":
                    AssertWins(election, "schulze", expected.Value);
                    break;
                case "ranked-pairs-winner" or "ranked-pairs-winning-votes-winners" or "ranked-pairs winners (own)":
                    AssertWins(election, "ranked-pairs", expected.Value);
                    break;
                case "plurality":
                    AssertWins(election, "plurality", expected.Value);
                    break;
                case "borda_scores_0_based":
                    Verdict borda = ContestResolvers.Borda(Count(election, isReversed: false));
                    Assert.All(expected.Value.EnumerateObject(), score => Assert.Contains(new Tallied(Id(election, score.Name), score.Value.GetInt64()), borda.Steps));
                    break;
                case "condorcet_winner" when expected.Value.ValueKind == JsonValueKind.String:
                    AssertWins(election, "schulze", expected.Value);
                    AssertWins(election, "ranked-pairs", expected.Value);
                    break;
                case "condorcet_winner":
                    // There is none: nothing to check.
                    checks--;
                    break;
                default:
                    Assert.Fail($"Nobody checks {expected.Name}.");
                    break;
            }
        }

        if (election.TryGetProperty("instant_runoff", out JsonElement runoff))
        {
            checks++;
            AssertWins(election, "instant-runoff", runoff);
        }

        return checks;
    }

    private static void AssertRanks(JsonElement election, string rule, JsonElement groups)
    {
        foreach (bool isReversed in new[] { false, true })
        {
            ContestCount count = Count(election, isReversed);
            IEnumerable<ProposalId> expected = groups.EnumerateArray().SelectMany(group => Names(election, group).OrderBy(id => count.TieOrder.IndexOf(id)));
            bool hasTie = groups.EnumerateArray().Any(group => group.ValueKind == JsonValueKind.Array && group.GetArrayLength() > 1);

            Verdict verdict = ContestRules.Default.Find(rule)(count);

            Assert.Equal(expected, verdict.Ranking);
            Assert.True(hasTie || rule == "instant-runoff" || verdict.Steps.All(step => step is not TieBroken), $"{rule} tells of a tie in {groups}.");
        }
    }

    /// <summary>Where the source broke a tie by its own order, ours has an order that gives the same.</summary>
    private static void AssertRanksForSomeTieOrder(JsonElement election, string rule, JsonElement groups)
    {
        ContestCount count = Count(election, isReversed: false);
        IEnumerable<ProposalId> expected = [.. groups.EnumerateArray().SelectMany(group => Names(election, group))];

        Assert.Contains(Orders([.. count.Claimants]), order => ContestRules.Default.Find(rule)(count with { TieOrder = order }).Ranking.SequenceEqual(expected));
    }

    private static IEnumerable<ImmutableArray<ProposalId>> Orders(ImmutableArray<ProposalId> ids) =>
        ids.IsEmpty ? [[]] : ids.SelectMany(first => Orders(ids.Remove(first)).Select(rest => rest.Insert(0, first)));

    private static void AssertWins(JsonElement election, string rule, JsonElement winners)
    {
        foreach (bool isReversed in new[] { false, true })
        {
            ContestCount count = Count(election, isReversed);
            ProposalId first = Names(election, winners).MinBy(id => count.TieOrder.IndexOf(id));

            Assert.Equal(first, ContestRules.Default.Find(rule)(count).Ranking[0]);
        }
    }

    private static ContestCount Count(JsonElement election, bool isReversed)
    {
        ImmutableArray<ProposalId> candidates = [.. election.GetProperty("candidates").EnumerateArray().Select(name => Id(election, name.GetString()!))];
        return new ContestCount(candidates)
        {
            Ballots =
            [
                .. election.GetProperty("ballots").EnumerateArray().Select(ballot => new CountedBallot(
                    Ballot.RankGroups(ballot[1].EnumerateArray().Select(group => Names(election, group))), ballot[0].GetInt64())),
            ],
            TieOrder = isReversed ? [.. candidates.Reverse()] : candidates,
        };
    }

    private static IEnumerable<ProposalId> Names(JsonElement election, JsonElement names) =>
        names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(name => Id(election, name.GetString()!)) : [Id(election, names.GetString()!)];

    private static ProposalId Id(JsonElement election, string name) =>
        new($"c{election.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetString()!).ToList().IndexOf(name)}");
}
