using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Small profiles in which ties and cycles are frequent: 3 to 6 candidates, at most 5 different ballots, equal ranks and candidates that are not ranked.</summary>
public static class Profiles
{
    /// <summary>What properties with a profile are tried on.</summary>
    public static Arbitrary<Profile> Any() => Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Make(new System.Random(seed))), Smaller);

    public static Profile Make(System.Random random)
    {
        ProposalId[] ids = [.. Enumerable.Range(0, random.Next(3, 7)).Select(i => new ProposalId(((char)('a' + i)).ToString()))];
        ImmutableArray<ProposalId> claimants = Shuffled(random, ids);
        bool isRotated = random.Next(4) == 0;
        bool isAlike = random.Next(2) == 0;
        return new Profile(claimants, Shuffled(random, ids), [.. Enumerable.Range(0, random.Next(6)).Select(i => new CountedBallot(
            isRotated ? Ballot.Rank([.. claimants[(i % ids.Length)..], .. claimants[..(i % ids.Length)]]) : Vote(random, ids),
            isAlike ? 1 : random.Next(1, 8)))]);
    }

    public static ImmutableArray<T> Shuffled<T>(System.Random random, IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static Ballot Vote(System.Random random, ProposalId[] ids) => random.Next(3) switch
    {
        0 => Ballot.Rank(Shuffled(random, ids)),
        1 => Ballot.Rank(Shuffled(random, ids).Take(random.Next(ids.Length))),
        _ => Ballot.Give(ids.Select(id => new Mark(id, random.Next(4))).Where(mark => mark.Amount > 0)),
    };

    private static IEnumerable<Profile> Smaller(Profile profile) =>
    [
        .. profile.Ballots.Select(counted => profile with { Ballots = profile.Ballots.Remove(counted) }),
        .. profile.Ballots.Where(counted => counted.Weight > 1).Select(counted => profile with { Ballots = profile.Ballots.Replace(counted, counted with { Weight = 1 }) }),
        .. profile.Claimants.Where(_ => profile.Claimants.Length > 3).Select(id => profile.Without(id)),
    ];
}
