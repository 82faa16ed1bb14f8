using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>All that a verdict may rest on.</summary>
/// <remarks>Immutable. Equal when claimants, ballots, places and tie order are equal, in order.</remarks>
public sealed record ContestCount
{
    // What is looked up while counting. A copy takes them along, and asks whether they are still of its own ballots and orders.
    private CompiledCount? compiled;
    private TiePlaces? tiePlaces;

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
    /// <exception cref="ArgumentException">
    /// A ballot names a candidate twice, or has an amount below 0, or its weight is below 1, or its load below 0; or the weights together exceed <see cref="long.MaxValue"/>. A ballot
    /// box lets none of these through.
    /// </exception>
    public ImmutableArray<CountedBallot> Ballots { get; init => field = CountedBallots.Checked(value); } = [];

    /// <summary>How many get a place; 1 where it is about one cell. May be more than stand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Places
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

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

    /// <summary>The ballots as rules read them; made once, also for copies with other places, another tie order or another rule behind.</summary>
    internal CompiledCount Compiled => compiled is { } made && made.IsOf(this) ? made : compiled = new CompiledCount(Standing, this);

    /// <summary>The tie order as rules look it up.</summary>
    internal TiePlaces TiePlaces => tiePlaces is { } made && made.IsOf(this) ? made : tiePlaces = new TiePlaces(this);

    /// <summary>Whether it is about who gets a place; false where a chain asks only about the order of those who all have one, or of those behind.</summary>
    internal bool IsForPlace { get; init; } = true;

    /// <summary>The rules that break ties before the tie order does, next first.</summary>
    internal ImmutableArray<ContestResolver> Next { get; init; } = [];

    /// <summary>Puts equals in order: by the next rule of the chain, and by the tie order where no rule is left. For those who write a rule of their own.</summary>
    /// <param name="equals">Whom the rule cannot tell apart; at least one, all of them standing.</param>
    /// <param name="places">
    /// How many of them get a place: as many as are left when those before them have theirs. 0 where it is about the order of those behind. It matters only where it is less than all of
    /// them: then the next rule is told, so that <see cref="ContestResolvers.Revote"/> lets people vote about places and not about mere order.
    /// </param>
    /// <returns>Their order, and the steps that led there; no steps where there is only one.</returns>
    /// <exception cref="ArgumentException">There is none, or one does not stand.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is less than 0.</exception>
    public TieBreak Break(ImmutableArray<ProposalId> equals, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        if (equals.IsDefaultOrEmpty || !equals.All(TiePlaces.Has))
        {
            throw new ArgumentException("Only those who stand are put in order, and at least one.", nameof(equals));
        }

        if (equals.Length == 1)
        {
            return new TieBreak(equals, []);
        }

        ImmutableArray<ProposalId> inTieOrder = equals.Sort(TiePlaces);
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
            Places = Math.Max(1, places),
            IsForPlace = IsForPlace && places > 0 && places < equals.Length,
            Next = Next.RemoveAt(0),
        };
        Verdict next = Next[0](among);
        return new TieBreak(next.Ranking, [new AskedNext(next.Rule, inTieOrder), .. next.Steps]);
    }

    /// <summary>How many places there are for those behind the first so many.</summary>
    internal int PlacesAfter(int before) => Math.Max(0, Math.Min(Places, Claimants.Length - Withdrawn.Length) - before);

    /// <inheritdoc/>
    public bool Equals(ContestCount? other) =>
        other is not null && Places == other.Places && Claimants.AsSpan().SequenceEqual(other.Claimants.AsSpan()) && TieOrder.AsSpan().SequenceEqual(other.TieOrder.AsSpan())
        && Withdrawn.AsSpan().SequenceEqual(other.Withdrawn.AsSpan()) && DrawKey.AsSpan().SequenceEqual(other.DrawKey.AsSpan())
        && IsRevote == other.IsRevote && Ballots.AsSpan().SequenceEqual(other.Ballots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claimants.Length, Ballots.Length);
}
