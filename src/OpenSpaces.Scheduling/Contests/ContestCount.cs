using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>All that a verdict may rest on.</summary>
/// <remarks>Immutable. Equal when claimants, ballots and tie order are equal, in order.</remarks>
public sealed record ContestCount
{
    /// <summary>Counts a contest.</summary>
    /// <param name="claimants">Who stands, in the order they asked (the server's sequence, not a clock); at least one, each once.</param>
    /// <exception cref="ArgumentException">There is none, or one is named twice.</exception>
    public ContestCount(ImmutableArray<ProposalId> claimants)
    {
        if (claimants.IsDefaultOrEmpty || claimants.Distinct().Count() != claimants.Length)
        {
            throw new ArgumentException("A contest has at least one claimant, and each once.", nameof(claimants));
        }

        Claimants = claimants;
        TieOrder = claimants;
    }

    /// <summary>Who stood when the contest began, in the order they asked.</summary>
    public ImmutableArray<ProposalId> Claimants { get; }

    /// <summary>Who of them has withdrawn since: they are removed from every ballot before anything is counted.</summary>
    /// <exception cref="ArgumentException">It names who is no claimant, or one twice, or everybody.</exception>
    public ImmutableArray<ProposalId> Withdrawn
    {
        get;
        init => field = value.IsDefault ? []
            : value.All(id => Claimants.Contains(id)) && value.Distinct().Count() == value.Length && value.Length < Claimants.Length ? value
            : throw new ArgumentException("Only claimants withdraw, each once, and one stays.", nameof(value));
    } = [];

    /// <summary>What people voted, as a multiset: their order never matters. Empty where nobody was asked. Marks for who does not stand count for nobody.</summary>
    /// <exception cref="ArgumentException">A ballot names a candidate twice, or has an amount below 0, or its weight is below 1. A ballot box lets none of these through.</exception>
    public ImmutableArray<CountedBallot> Ballots { get; init => field = CountedBallots.Checked(value); } = [];

    /// <summary>Who goes first among equals; the order they asked unless another was drawn.</summary>
    /// <exception cref="ArgumentException">It does not name each claimant once.</exception>
    public ImmutableArray<ProposalId> TieOrder
    {
        get;
        init => field = !value.IsDefault && value.Length == Claimants.Length && value.ToHashSet().SetEquals(Claimants)
            ? value
            : throw new ArgumentException("A tie order names each claimant once.", nameof(value));
    }

    /// <summary>The key of the draw, for rules that draw more than a tie order: see <see cref="ContestResolvers.RandomBallot"/>. Empty = none was drawn.</summary>
    public ImmutableArray<byte> DrawKey { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether these ballots are of a second vote among equals; then <see cref="ContestResolvers.Revote"/> does not ask for a third.</summary>
    public bool IsRevote { get; init; }

    /// <summary>Who is counted: the claimants without those who have withdrawn, in the order they asked.</summary>
    public ImmutableArray<ProposalId> Standing => Claimants.RemoveRange(Withdrawn);

    /// <summary>Whether it is about who gets the cell; false where a chain asks about the order of those behind.</summary>
    internal bool IsForFirst { get; init; } = true;

    /// <summary>The rules that break ties before the tie order does, next first.</summary>
    internal ImmutableArray<ContestResolver> Next { get; init; } = [];

    /// <summary>Puts equals in order: by the next rule of the chain, and by the tie order where no rule is left. For those who write a rule of their own.</summary>
    /// <param name="equals">Whom the rule cannot tell apart; at least one, all of them standing.</param>
    /// <param name="isForFirst">Whether one of them gets the cell.</param>
    /// <returns>Their order, and the steps that led there; no steps where there is only one.</returns>
    /// <exception cref="ArgumentException">There is none, or one does not stand.</exception>
    public TieBreak Break(ImmutableArray<ProposalId> equals, bool isForFirst)
    {
        if (equals.IsDefaultOrEmpty || !equals.All(Standing.Contains))
        {
            throw new ArgumentException("Only those who stand are put in order, and at least one.", nameof(equals));
        }

        if (equals.Length == 1)
        {
            return new TieBreak(equals, []);
        }

        ImmutableArray<ProposalId> inTieOrder = [.. TieOrder.Where(equals.Contains)];
        if (Next.IsEmpty)
        {
            return new TieBreak(inTieOrder, [new TieBroken(inTieOrder)]);
        }

        var among = new ContestCount([.. Claimants.Where(equals.Contains)])
        {
            Ballots = Ballots,
            TieOrder = inTieOrder,
            DrawKey = DrawKey,
            IsRevote = IsRevote,
            IsForFirst = isForFirst,
            Next = Next.RemoveAt(0),
        };
        Verdict next = Next[0](among);
        return new TieBreak(next.Ranking, [new AskedNext(next.Rule, inTieOrder), .. next.Steps]);
    }

    /// <inheritdoc/>
    public bool Equals(ContestCount? other) =>
        other is not null && Claimants.AsSpan().SequenceEqual(other.Claimants.AsSpan()) && TieOrder.AsSpan().SequenceEqual(other.TieOrder.AsSpan())
        && Withdrawn.AsSpan().SequenceEqual(other.Withdrawn.AsSpan()) && DrawKey.AsSpan().SequenceEqual(other.DrawKey.AsSpan())
        && IsRevote == other.IsRevote && Ballots.AsSpan().SequenceEqual(other.Ballots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claimants.Length, Ballots.Length);
}
