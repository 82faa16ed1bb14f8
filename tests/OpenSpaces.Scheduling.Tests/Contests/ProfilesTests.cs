namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>That the profiles on which the laws are tried are not all alike, for a law about ties is empty where nothing is tied.</summary>
public sealed class ProfilesTests
{
    [Fact]
    public void Ties_cycles_and_clear_winners_are_all_frequent()
    {
        var random = new Random(20_000);
        Profile[] profiles = [.. Enumerable.Range(0, 20_000).Select(_ => Profiles.Make(random))];
        Preferences[] preferences = [.. profiles.Select(profile => new Preferences(profile))];

        Assert.InRange(preferences.Count(pairs => pairs.Winner is not null), 2_000, 18_000);
        Assert.InRange(preferences.Count(pairs => pairs.Loser is not null), 2_000, 18_000);
        Assert.InRange(preferences.Count(pairs => pairs.Smith.Count < pairs.Candidates && pairs.Winner is null), 2_000, 18_000);
        Assert.InRange(profiles.Count(profile => Tells<PairSkipped>(ContestResolvers.RankedPairs, profile)), 2_000, 18_000);
        Assert.InRange(profiles.Count(profile => Tells<TieBroken>(ContestResolvers.RankedPairs, profile)), 2_000, 18_000);
        Assert.InRange(profiles.Count(profile => Tells<TieBroken>(ContestResolvers.Approval, profile)), 2_000, 19_500);
    }

    private static bool Tells<TStep>(ContestResolver rule, Profile profile) => rule(profile.Count).Steps.Any(step => step is TStep);
}
