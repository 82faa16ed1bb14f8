using FsCheck;
using FsCheck.Fluent;

namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>Small profiles of all shapes: few topics so that ties are common, weights, ballots that approve of nobody or of all, topics that nobody approves of.</summary>
public static class SmallProfiles
{
    public static Arbitrary<NaiveProfile> Profiles() => Gen.Choose(0, int.MaxValue).Select(seed => Of(new System.Random(seed), hasLoads: false)).ToArbitrary();

    public static Arbitrary<LoadedProfile> Loaded() => Gen.Choose(0, int.MaxValue).Select(seed => new LoadedProfile(Of(new System.Random(seed), hasLoads: true))).ToArbitrary();

    public static Arbitrary<PartyList> Parties() => Gen.Choose(0, int.MaxValue).Select(seed => PartiesOf(new System.Random(seed))).ToArbitrary();

    private static NaiveProfile Of(System.Random random, bool hasLoads)
    {
        int candidates = random.Next(1, 7);
        double welcome = random.NextDouble();
        NaiveBallot[] ballots =
        [
            .. Enumerable.Range(0, random.Next(0, 7)).Select(_ => new NaiveBallot(
                Enumerable.Range(0, candidates).Where(_ => random.NextDouble() < welcome).ToHashSet(),
                random.Next(1, 4),
                hasLoads ? new Fraction(random.Next(0, 5), random.Next(1, 4)) : 0)),
        ];
        int[] order = [.. Enumerable.Range(0, candidates)];
        random.Shuffle(order);
        return new NaiveProfile(candidates, ballots, random.Next(1, candidates + 2), order);
    }

    private static PartyList PartiesOf(System.Random random)
    {
        int places = random.Next(1, 6);
        return new PartyList([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 12))], places);
    }
}

/// <summary>A profile whose ballots carry loads.</summary>
public sealed record LoadedProfile(NaiveProfile Profile);

/// <summary>Parties of so many voters, each with as many topics of its own as there are places.</summary>
public sealed record PartyList(IReadOnlyList<int> Voters, int Places)
{
    public NaiveProfile Profile { get; } = new(
        Voters.Count * Places,
        [.. Voters.Select((voters, party) => new NaiveBallot(Enumerable.Range(party * Places, Places).ToHashSet(), voters))],
        Places,
        [.. Enumerable.Range(0, Voters.Count * Places)]);
}
