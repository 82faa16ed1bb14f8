using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace OpenSpaces.Scheduling;

/// <summary>Random ballot as a serial dictatorship: ballots are drawn by weight, and each puts in order whom those before it left equal.</summary>
internal static class RandomBallotRule
{
    public static Verdict Resolve(ContestCount count)
    {
        if (count.DrawKey.IsEmpty)
        {
            throw new ArgumentException("A random ballot needs the key of a draw.", nameof(count));
        }

        // Equal ballots stay equal, so once one is drawn its copies have nothing more to say and go with it.
        ImmutableHashSet<ProposalId> standing = [.. count.Standing];
        var pot = count.Ballots.GroupBy(counted => Ballot.Give(counted.Ballot.Marks.Where(mark => standing.Contains(mark.Candidate)))).Select(equals => new CountedBallot(equals.Key, equals.Sum(counted => counted.Weight)))
            .OrderBy(counted => counted.Ballot.ToString(), StringComparer.Ordinal).ToList();
        ImmutableArray<ImmutableArray<ProposalId>> groups = [count.Standing];
        var steps = ImmutableArray.CreateBuilder<VerdictStep>();
        for (int draw = 0; pot.Count > 0 && groups.Any(equals => equals.Length > 1); draw++)
        {
            long weight = pot.Sum(counted => counted.Weight);
            int at = Find(pot, Number(count.DrawKey.AsSpan(), draw, weight));
            steps.Add(new BallotDrawn(pot[at].Ballot.ToString(), pot[at].Weight, weight));
            groups = [.. groups.SelectMany(equals => Split(equals, pot[at].Ballot))];
            pot.RemoveAt(at);
        }

        return Counting.Ranked(count, "random-ballot", groups, _ => steps);
    }

    private static IEnumerable<ImmutableArray<ProposalId>> Split(ImmutableArray<ProposalId> equals, Ballot ballot)
    {
        var ranks = ballot.Marks.Where(mark => mark.Amount > 0).ToDictionary(mark => mark.Candidate, mark => mark.Amount);
        return equals.GroupBy(id => ranks.GetValueOrDefault(id, int.MaxValue)).OrderBy(group => group.Key).Select(group => group.ToImmutableArray());
    }

    private static int Find(List<CountedBallot> pot, long number)
    {
        int at = 0;
        while (number >= pot[at].Weight)
        {
            number -= pot[at++].Weight;
        }

        return at;
    }

    /// <summary>A number below the bound, from HMAC-SHA-256 of the draw's number: 256 bits, so that what the remainder favours is nothing that could be measured.</summary>
    private static long Number(ReadOnlySpan<byte> key, int draw, long bound)
    {
        Span<byte> message = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(message, draw);
        byte[] hash = HMACSHA256.HashData(key, message);
        return (long)(new BigInteger(hash, isUnsigned: true, isBigEndian: true) % bound);
    }
}
