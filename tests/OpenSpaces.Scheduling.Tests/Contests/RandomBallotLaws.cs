using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>The draw of a ballot, recounted by hand: HMAC-SHA-256 of the draw's number by the key, and what remains of it when divided by the weight of the pot.</summary>
[Properties(Arbitrary = [typeof(Profiles)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class RandomBallotLaws
{
    [Property]
    public void The_draws_are_those_that_anybody_finds_by_hand(Profile profile, byte seed)
    {
        byte[] key = [seed, 7];
        List<string> pot = [.. profile.Ballots.SelectMany(counted => Enumerable.Repeat(counted.Ballot.ToString(), (int)counted.Weight)).Order(StringComparer.Ordinal)];

        Verdict verdict = ContestResolvers.RandomBallot(profile.Count with { DrawKey = [.. key] });

        Assert.All(verdict.Steps.OfType<BallotDrawn>().Select((drawn, draw) => (drawn, draw)), step =>
        {
            string expected = pot[Position(key, step.draw, pot.Count)];
            Assert.Equal(new BallotDrawn(expected, pot.Count(ballot => ballot == expected), pot.Count), step.drawn);
            pot.RemoveAll(ballot => ballot == expected);
        });
    }

    [Fact]
    public void Each_ballot_is_drawn_at_as_many_of_the_pots_positions_as_it_weighs()
    {
        ProposalId a = new("a"), b = new("b"), c = new("c");
        var count = new ContestCount([a, b, c]) { Ballots = [new(Ballot.Rank(a), 5), new(Ballot.Rank(b), 3), new(Ballot.Rank(c), 2), new(Ballot.Rank(b), 1)] };

        var winners = new Dictionary<int, ProposalId>();
        for (int key = 0; winners.Count < 11; key++)
        {
            winners[Position([(byte)key], 0, 11)] = ContestResolvers.RandomBallot(count with { DrawKey = [(byte)key] }).Ranking[0];
        }

        Assert.Equal([(a, 5), (b, 4), (c, 2)], winners.Values.GroupBy(id => id).Select(equals => (equals.Key, equals.Count())).OrderBy(won => won.Key.Value));
    }

    [Property]
    public void The_first_ballot_drawn_is_never_contradicted(Profile profile, byte seed)
    {
        Verdict verdict = ContestResolvers.RandomBallot(profile.Count with { DrawKey = [seed] });
        Ballot? first = verdict.Steps.OfType<BallotDrawn>().FirstOrDefault() is { } drawn ? profile.Ballots.First(counted => counted.Ballot.ToString() == drawn.Ballot).Ballot : null;

        Assert.True(first is null || verdict.Ranking.Zip(verdict.Ranking.Skip(1)).All(pair => Profile.RankOf(first, pair.First) <= Profile.RankOf(first, pair.Second)));
    }

    private static int Position(byte[] key, int draw, long weight)
    {
        byte[] message = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(message, draw);
        return (int)(new BigInteger(HMACSHA256.HashData(key, message), isUnsigned: true, isBigEndian: true) % weight);
    }
}
