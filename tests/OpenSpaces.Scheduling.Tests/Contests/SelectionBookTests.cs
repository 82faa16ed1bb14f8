using System.Collections.Immutable;
using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Contests.Naive;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The examples of a book on approval votes with several winners: committees, exact numbers of every step, and what the rules are known to fail.</summary>
public sealed class SelectionBookTests(ITestOutputHelper output)
{
    [DataFact]
    public void Every_example_comes_out_with_the_exact_numbers_of_its_steps()
    {
        using JsonDocument vectors = Vectors();
        int checks = 0;
        foreach (JsonElement example in vectors.RootElement.GetProperty("book_examples").GetProperty("examples").EnumerateArray())
        {
            foreach (JsonProperty result in example.GetProperty("results").EnumerateObject())
            {
                checks += RuleOf(result.Name) is not { } rule ? 0
                    : example.TryGetProperty("weights", out JsonElement weights) ? CheckParties(rule, weights, example.GetProperty("committeeSize").GetInt32(), result.Value)
                    : result.Value.TryGetProperty("k1", out JsonElement k1) ? CheckSizes(rule, example, k1, result.Value)
                    : Check(rule, Count(example, example.GetProperty("committeeSize").GetInt32()), result.Value);
            }
        }

        output.WriteLine($"{checks} committees, steps and loads of the book's examples agree.");
        Assert.Equal(35, checks);
    }

    [DataFact]
    public void What_the_rules_are_known_to_fail_they_fail()
    {
        using JsonDocument vectors = Vectors();
        JsonElement examples = vectors.RootElement.GetProperty("book_counterexamples");
        int checks = 0;
        foreach (JsonElement example in examples.GetProperty("support_monotonicity_fails").EnumerateArray().Concat(examples.GetProperty("strategyproofness_fails").EnumerateArray()))
        {
            if (RuleOf(example.GetProperty("rule").GetString()!) is not { } name)
            {
                continue;
            }

            ContestResolver rule = ContestRules.Default.Find(name);
            ContestCount before = Count(example, example.GetProperty("committeeSize").GetInt32());
            ContestCount after = before with { Ballots = Changed(example, before.Ballots) };

            AssertWins(rule, before, Committees(example, "before"));
            AssertWins(rule, after, Committees(example, "after"));
            checks += 2;
        }

        output.WriteLine($"{checks} committees before and after a ballot changed agree: the rules fail what they are known to fail.");
        Assert.Equal(20, checks);
    }

    /// <summary>Where several committees win, the source may list only that with the lowest numbers.</summary>
    private static void AssertWins(ContestResolver rule, ContestCount count, IEnumerable<string> known)
    {
        Assert.Contains(Text(Counts.Numbers(rule(count).Winners).Order()), known);
        Assert.Subset(Counts.AllWinners(rule, count).Select(Text).ToHashSet(), known.ToHashSet());
    }

    private static string? RuleOf(string name) => name switch
    {
        "av" => "top-approval",
        "seqpav" or "Sequential Proportional Approval Voting (seq-PAV)" => "pav",
        "seqphragmen" or "Phragmén's Sequential Rule (seq-Phragmén)" => "phragmen",
        "Method of Equal Shares (aka Rule X) without completion (second phase)" => "equal-shares-only",
        _ when name.StartsWith("equal-shares", StringComparison.Ordinal) || name.StartsWith("Method of Equal Shares", StringComparison.Ordinal) => "equal-shares",
        _ => null,
    };

    private static int Check(string name, ContestCount count, JsonElement result)
    {
        ContestResolver rule = ContestRules.Default.Find(name);
        Verdict verdict = rule(count);
        int checks = 0;
        foreach (JsonProperty known in result.EnumerateObject())
        {
            checks++;
            switch (known.Name)
            {
                case "all_winning_committees":
                    Assert.Equal(Texts(known.Value), Counts.AllWinners(rule, count).Select(Text).Order(StringComparer.Ordinal));
                    break;
                case "resolute" or "resolute_lowest_index":
                    Assert.Equal(Numbers(known.Value), Counts.Numbers(verdict.Winners).Order());
                    break;
                case "scores":
                    Assert.Equal(Numbers(known.Value), count.Claimants.Select(id => (int)verdict.Steps.OfType<Tallied>().Single(tallied => tallied.Candidate == id).Support.Numerator));
                    break;
                case "steps" or "phase1":
                    AssertSteps(known.Value, verdict.Steps);
                    break;
                case "phase2":
                    AssertSteps(known.Value, verdict.Steps.SkipWhile(step => step is not Completed).Skip(1));
                    break;
                case "final_loads":
                    Assert.Equal(Fractions(known.Value), CarriedLoad.After(count.Ballots, verdict).SelectMany(counted => Enumerable.Repeat(counted.Load, (int)counted.Weight)));
                    break;
                case "pav_score":
                    Assert.Equal(Fraction(known.Value), verdict.Steps.OfType<Added>().Aggregate((Fraction)0, (sum, added) => sum + added.Gain));
                    break;
                default:
                    Assert.Fail($"Nobody checks {known.Name}.");
                    break;
            }
        }

        return checks;
    }

    /// <summary>Everybody and everything agrees: who, with what number, and among whom a tie was broken, or that none was.</summary>
    private static void AssertSteps(JsonElement known, IEnumerable<VerdictStep> steps)
    {
        ImmutableArray<int> tied = [];
        var left = new Queue<JsonElement>(known.EnumerateArray());
        foreach (VerdictStep step in steps)
        {
            if (left.Count == 0)
            {
                break;
            }

            if (step is TieBroken tie)
            {
                tied = [.. Counts.Numbers(tie.Among)];
                continue;
            }

            (ProposalId candidate, Fraction value) = step switch
            {
                Elected elected => (elected.Candidate, elected.Load),
                Bought bought => (bought.Candidate, bought.Price),
                Added added => (added.Candidate, added.Gain),
                _ => throw new InvalidOperationException($"{step} is no place given."),
            };
            JsonElement expected = left.Dequeue();
            Assert.Equal(expected.GetProperty("add").GetInt32(), Counts.Number(candidate));
            Assert.Equal(Fraction(new[] { "max_load", "q", "gain" }.Where(name => expected.TryGetProperty(name, out _)).Select(expected.GetProperty).Single()), value);
            Assert.Equal(expected.TryGetProperty("tied", out JsonElement among) ? Numbers(among) : [], tied.Order());
            tied = [];
        }

        Assert.Empty(left);
    }

    private static int CheckSizes(string rule, JsonElement example, JsonElement k1, JsonElement result)
    {
        foreach ((string places, string committee, string prices) in new[] { ("k1", "k1", "q_k1"), ("k2", "k2", "q_k2") })
        {
            Verdict verdict = ContestRules.Default.Find(rule)(Count(example, example.GetProperty(places).GetInt32()));

            Assert.Equal(Numbers(result.GetProperty(committee)), Counts.Numbers(verdict.Winners).Order());
            Assert.Equal(Fractions(result.GetProperty(prices)), verdict.Steps.OfType<Bought>().Select(bought => bought.Price));
        }

        // Somebody who had a place at k1 has none at k2: equal shares is not committee monotone.
        Assert.NotEmpty(Numbers(k1).Except(Numbers(result.GetProperty("k2"))));
        return 5;
    }

    private static int CheckParties(string rule, JsonElement weights, int places, JsonElement seats)
    {
        int[] parties = [.. Numbers(weights)];
        var count = new ContestCount([.. Enumerable.Range(0, parties.Length * places).Select(Counts.Id)])
        {
            Ballots = [.. parties.Select((weight, party) => new CountedBallot(Ballot.Approve(Enumerable.Range(party * places, places).Select(Counts.Id)), weight))],
            Places = places,
        };

        ImmutableArray<ProposalId> winners = ContestRules.Default.Find(rule)(count).Winners;

        Assert.Equal(Numbers(seats), Enumerable.Range(0, parties.Length).Select(party => winners.Count(id => Counts.Number(id) / places == party)));
        return 1;
    }

    /// <summary>One more ballot, or another one by the first voter.</summary>
    private static ImmutableArray<CountedBallot> Changed(JsonElement example, ImmutableArray<CountedBallot> ballots)
    {
        if (example.TryGetProperty("add_ballot", out JsonElement added))
        {
            return ballots.Add(new CountedBallot(Approve(added)));
        }

        JsonElement to = example.TryGetProperty("change_first_ballot_to", out JsonElement changed) ? changed : example.GetProperty("first_ballot_to");
        CountedBallot first = ballots[0];
        return [.. first.Weight > 1 ? [first with { Weight = first.Weight - 1 }] : Array.Empty<CountedBallot>(), new CountedBallot(Approve(to)), .. ballots.Skip(1)];
    }

    private static ContestCount Count(JsonElement example, int places) => new([.. Enumerable.Range(0, example.GetProperty("numCandidates").GetInt32()).Select(Counts.Id)])
    {
        Ballots = [.. example.GetProperty("ballots").EnumerateArray().Select(ballot => new CountedBallot(Approve(ballot[1]), ballot[0].GetInt64()))],
        Places = places,
    };

    private static IEnumerable<string> Committees(JsonElement example, string when) =>
        Texts(example.TryGetProperty($"committees_{when}", out JsonElement committees) ? committees : example.GetProperty($"committee_{when}"));

    private static IEnumerable<string> Texts(JsonElement committees) => committees.EnumerateArray().Select(committee => Text(Numbers(committee))).Order(StringComparer.Ordinal);

    private static string Text(IEnumerable<int> committee) => string.Join(',', committee);

    private static Ballot Approve(JsonElement candidates) => Ballot.Approve(Numbers(candidates).Select(Counts.Id));

    private static IEnumerable<int> Numbers(JsonElement numbers) => numbers.EnumerateArray().Select(number => number.GetInt32());

    private static IEnumerable<Fraction> Fractions(JsonElement numbers) => numbers.EnumerateArray().Select(Fraction);

    private static Fraction Fraction(JsonElement number) =>
        OpenSpaces.Scheduling.Fraction.TryParse(number.GetString(), out Fraction fraction) ? fraction : throw new InvalidOperationException($"{number} is no fraction.");

    private static JsonDocument Vectors() => JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("voting-vectors.json")));
}
