using System.Collections.Immutable;
using FsCheck.Xunit;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class TieDrawTests
{
    private static readonly HashChain Chain = new("a secret of the hall, kept in a pocket"u8, 3);
    private static readonly ImmutableArray<ProposalId> Eight = [.. "abcdefgh".Select(letter => new ProposalId($"{letter}"))];

    [Property(MaxTest = 20_000)]
    public void Taking_a_candidate_out_moves_nobody_else(uint number, byte which)
    {
        var reveal = new TieReveal(PublicRandomness.Numbers([number]), Chain[2]);
        ProposalId gone = Eight[which % Eight.Length];

        Assert.Equal<ProposalId>(TieDraw.Of(Eight, reveal).Order.Remove(gone), TieDraw.Of(Eight.Remove(gone), reveal).Order);
    }

    [Fact]
    public void Every_candidate_comes_first_about_equally_often()
    {
        var first = Enumerable.Range(0, 8_000).CountBy(number => TieDraw.Of(Eight, new TieReveal(PublicRandomness.Numbers([number]), Chain[2])).Order[0]).ToDictionary();

        // Seven degrees of freedom: over 24.3 comes once in a thousand fair draws, and these are always the same draws.
        double chiSquare = first.Values.Sum(count => Math.Pow(count - 1_000, 2) / 1_000);
        Assert.Equal(8, first.Count);
        Assert.InRange(chiSquare, 0, 24.3);
    }

    [Fact]
    public void The_order_in_which_candidates_are_named_does_not_matter_and_the_key_is_no_candidates_place()
    {
        var reveal = new TieReveal("9./", Chain[2]);

        Assert.Equal(TieDraw.Of(Eight, reveal), TieDraw.Of([.. Eight.Reverse()], reveal));
        Assert.Equal(32, TieDraw.Of(Eight, reveal).Key.Length);
        Assert.False(TieDraw.Of(Eight, reveal).Key.SequenceEqual(TieDraw.Of(Eight, reveal with { Randomness = "10./" }).Key));
    }

    [Fact]
    public void A_reveal_keeps_a_promise_only_with_the_link_before_and_with_randomness()
    {
        var promise = new TieCommitment(Chain[3], "numbers called out");

        Assert.True(new TieReveal("7./", Chain[2]).Keeps(promise));
        Assert.False(new TieReveal("7./", Chain[1]).Keeps(promise));
        Assert.False(new TieReveal("7./", Chain[3]).Keeps(promise));
        Assert.False(new TieReveal("7./", "no link").Keeps(promise));
        Assert.False(new TieReveal("7./").Keeps(promise));
        Assert.False(new TieReveal("", Chain[2]).Keeps(promise));
        Assert.True(new TieReveal("7./").Keeps(TieCommitment.Rfc3797("numbers called out")));
        Assert.False(new TieReveal("7./", Chain[2]).Keeps(TieCommitment.Rfc3797("numbers called out")));
    }

    [Fact]
    public void A_chain_needs_a_secret_and_reveals_one_link_after_the_other()
    {
        Assert.True(HashChain.IsBefore(Chain[2], Chain[3]));
        Assert.True(HashChain.IsBefore(Chain[1], Chain[2]));
        Assert.False(HashChain.IsBefore(Chain[1], Chain[3]));
        Assert.False(HashChain.IsBefore(null, Chain[3]));
        Assert.Throws<ArgumentException>(() => new HashChain("too short"u8, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HashChain("a secret of the hall"u8, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chain[4]);
        Assert.Throws<ArgumentException>(() => new TieCommitment("abc", "numbers"));
        Assert.Throws<ArgumentException>(() => new TieCommitment(Chain[3], "two\nlines"));
    }

    [Fact]
    public void Numbers_are_written_as_the_RFC_does()
    {
        Assert.Equal("9319./2.5.8.10.12./", PublicRandomness.Numbers([9319], [2, 5, 12, 8, 10]));
        Assert.Throws<ArgumentException>(() => PublicRandomness.Numbers());
        Assert.Throws<ArgumentException>(() => PublicRandomness.Numbers([]));
        Assert.Throws<ArgumentException>(() => PublicRandomness.Numbers([-1]));
    }
}
