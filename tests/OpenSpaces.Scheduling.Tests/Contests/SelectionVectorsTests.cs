using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Contests.Naive;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Approval elections of several winners whose results are known from a book and another program.</summary>
public sealed class SelectionVectorsTests(ITestOutputHelper output)
{
    /// <summary>The names that the source gives our rules.</summary>
    private static readonly Dictionary<string, string> Ours = new()
    {
        ["av"] = "top-approval",
        ["seqpav"] = "pav",
        ["seqphragmen"] = "phragmen",
        ["equal-shares"] = "equal-shares",
        ["equal-shares-with-av-completion"] = "equal-shares-approval",
        ["equal-shares-with-increment-completion"] = "equal-shares-increment",
    };

    [DataFact]
    public void Every_profile_by_hand_has_just_the_winning_committees_that_are_known()
    {
        using JsonDocument vectors = Vectors();
        int checks = 0;
        foreach (JsonElement profile in vectors.RootElement.GetProperty("approval_committee_handmade").EnumerateArray())
        {
            ContestCount count = Count(profile.GetProperty("ballots"), profile.GetProperty("numCandidates").GetInt32(), profile.GetProperty("committeeSize").GetInt32());
            foreach (JsonProperty known in profile.GetProperty("all_winning_committees").EnumerateObject().Where(known => Ours.ContainsKey(known.Name)))
            {
                AssertAll(count, Ours[known.Name], known.Value);
                checks++;
            }
        }

        output.WriteLine($"{checks} sets of winning committees of profiles by hand agree.");
        Assert.Equal(36, checks);
    }

    [DataFact]
    public void Every_small_instance_has_just_the_winning_committees_that_are_known()
    {
        using JsonDocument vectors = Vectors();
        int checks = 0;
        foreach (JsonElement instance in vectors.RootElement.GetProperty("approval_committee_abcvoting_instances").GetProperty("instances").EnumerateArray())
        {
            ContestCount count = Count(instance.GetProperty("b"), instance.GetProperty("n").GetInt32(), instance.GetProperty("k").GetInt32());
            foreach (JsonProperty known in instance.GetProperty("w").EnumerateObject().Where(known => Ours.ContainsKey(known.Name)))
            {
                checks++;
                if (known.Name == "equal-shares-with-increment-completion")
                {
                    // The source breaks ties by the lowest number here.
                    Assert.Equal(Committees(known.Value), [Counts.Numbers(ContestRules.Default.Find(Ours[known.Name])(count).Winners).Order()]);
                }
                else
                {
                    AssertAll(count, Ours[known.Name], known.Value);
                }
            }
        }

        output.WriteLine($"{checks} sets of winning committees of small instances agree.");
        Assert.Equal(1440, checks);
    }

    private static void AssertAll(ContestCount count, string rule, JsonElement known)
    {
        IEnumerable<string> expected = Committees(known).Select(Text).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(expected, Counts.AllWinners(ContestRules.Default.Find(rule), count).Select(Text).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<IEnumerable<int>> Committees(JsonElement committees) =>
        committees.EnumerateArray().Select(committee => committee.EnumerateArray().Select(candidate => candidate.GetInt32()));

    private static string Text(IEnumerable<int> committee) => string.Join(',', committee);

    private static ContestCount Count(JsonElement ballots, int candidates, int places) => new([.. Enumerable.Range(0, candidates).Select(Counts.Id)])
    {
        Ballots = [.. ballots.EnumerateArray().Select(ballot => new CountedBallot(Ballot.Approve(ballot.EnumerateArray().Select(candidate => Counts.Id(candidate.GetInt32())))))],
        Places = places,
    };

    private static JsonDocument Vectors() => JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("voting-vectors.json")));
}
