namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>What the literature asks of an outcome, tried on every group there is: for small profiles only.</summary>
internal static class NaiveAxioms
{
    /// <summary>A group that deserves one place and agrees on something has somebody with one.</summary>
    public static bool HasJr(NaiveProfile profile, IReadOnlyCollection<int> chosen) =>
        Groups(profile).All(group => Common(group).Count == 0 || Served(group, chosen) > 0 || !IsEnoughFor(profile, group, 1));

    /// <summary>A group that deserves ℓ places and agrees on ℓ topics has ℓ among all that any of it approves of.</summary>
    public static bool HasPjr(NaiveProfile profile, IReadOnlyCollection<int> chosen) =>
        Groups(profile).All(group => Served(group, chosen) is var served && (Common(group).Count <= served || !IsEnoughFor(profile, group, served + 1)));

    /// <summary>A group that deserves ℓ places and agrees on ℓ topics has a member with ℓ.</summary>
    public static bool HasEjr(NaiveProfile profile, IReadOnlyCollection<int> chosen) =>
        Groups(profile).All(group => MostServed(group, chosen) is var served && (Common(group).Count <= served || !IsEnoughFor(profile, group, served + 1)));

    /// <summary>A group that deserves ℓ places and agrees on one topic that got none has a member with ℓ.</summary>
    public static bool HasEjrPlus(NaiveProfile profile, IReadOnlyCollection<int> chosen) =>
        Groups(profile).All(group => !Common(group).Except(chosen).Any() || !IsEnoughFor(profile, group, MostServed(group, chosen) + 1));

    /// <summary>No other outcome of as many gives everybody as much and somebody more.</summary>
    public static bool IsPareto(NaiveProfile profile, IReadOnlyCollection<int> chosen)
    {
        int[] now = [.. profile.Ballots.Select(ballot => ballot.Approves.Count(chosen.Contains))];
        return Subsets(profile.Candidates).Where(other => other.Count == chosen.Count).Select(other => profile.Ballots.Select(ballot => ballot.Approves.Count(other.Contains)).ToArray())
            .All(then => then.SequenceEqual(now) || then.Zip(now).Any(pair => pair.First < pair.Second));
    }

    /// <summary>
    /// Whether there are a budget and payments, of voters for what they approve of, such that each chosen one gets 1, nobody pays more than the budget, and no supporters of another have
    /// more than 1 left together.
    /// </summary>
    public static bool IsPriceable(NaiveProfile profile, IReadOnlyCollection<int> chosen)
    {
        (int Voter, int Candidate)[] payments = [.. from voter in Enumerable.Range(0, profile.Ballots.Count) from candidate in chosen where profile.Ballots[voter].Approves.Contains(candidate) select (voter, candidate)];
        var program = new LinearProgram(payments.Length + 1);
        int budget = payments.Length;
        foreach (int candidate in chosen)
        {
            program.AddEqual([.. payments.Index().Where(payment => payment.Item.Candidate == candidate).Select(payment => (payment.Index, (Fraction)1))], 1);
        }

        for (int voter = 0; voter < profile.Ballots.Count; voter++)
        {
            program.AddAtMost([.. payments.Index().Where(payment => payment.Item.Voter == voter).Select(payment => (payment.Index, (Fraction)1)), (budget, -profile.Ballots[voter].Weight)], 0);
        }

        foreach (int other in Enumerable.Range(0, profile.Candidates).Except(chosen))
        {
            int[] supporters = [.. Enumerable.Range(0, profile.Ballots.Count).Where(voter => profile.Ballots[voter].Approves.Contains(other))];
            program.AddAtMost(
                [
                    .. payments.Index().Where(payment => supporters.Contains(payment.Item.Voter)).Select(payment => (payment.Index, (Fraction)(-1))),
                    (budget, supporters.Sum(voter => profile.Ballots[voter].Weight)),
                ],
                1);
        }

        return program.IsFeasible();
    }

    private static IEnumerable<List<NaiveBallot>> Groups(NaiveProfile profile)
    {
        List<NaiveBallot> kinds = [.. profile.Ballots.GroupBy(ballot => string.Join(',', ballot.Approves.Order())).Select(equals => new NaiveBallot(equals.First().Approves, equals.Sum(ballot => ballot.Weight)))];
        return Subsets(kinds.Count).Where(group => group.Count > 0).Select(group => group.Select(i => kinds[i]).ToList());
    }

    private static IEnumerable<List<int>> Subsets(int count) =>
        Enumerable.Range(0, 1 << count).Select(bits => Enumerable.Range(0, count).Where(i => (bits >> i & 1) == 1).ToList());

    private static List<int> Common(List<NaiveBallot> group) => [.. group[0].Approves.Where(candidate => group.TrueForAll(ballot => ballot.Approves.Contains(candidate)))];

    private static int Served(List<NaiveBallot> group, IReadOnlyCollection<int> chosen) => group.SelectMany(ballot => ballot.Approves).Intersect(chosen).Count();

    private static int MostServed(List<NaiveBallot> group, IReadOnlyCollection<int> chosen) => group.Max(ballot => ballot.Approves.Count(chosen.Contains));

    private static bool IsEnoughFor(NaiveProfile profile, List<NaiveBallot> group, int places) => group.Sum(ballot => ballot.Weight) * profile.Places >= places * profile.Weight;
}
