using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The rules by which a contest is decided: for one cell, or for <see cref="ContestCount.Places"/> of them.</summary>
/// <remarks>
/// A rule for one winner gives the first so many of its ranking a place. The rules made to choose several are proportional, each in its way (docs/contests.md).
/// Each is pure, exact, and safe to call from several threads; the order of ballots never matters, and equals are told apart by the next rule of the chain and at last by the tie
/// order, of which the verdict tells. <see cref="ContestRules.Find"/> knows them by name.
/// </remarks>
public static partial class ContestResolvers
{
    /// <summary><c>first-come</c>: who asked first gets the cell. Ballots are not looked at.</summary>
    public static ContestResolver FirstCome { get; } = count => new Verdict
    {
        Rule = "first-come",
        Ranking = count.Standing,
        Places = count.PlacesAfter(0),
        Steps = [.. Counting.Withdrawals(count), new AskedFirst(count.Standing[0])],
    };

    /// <summary><c>approval</c>: whom most ballots approve of, which is to say mark above 0 (Brams and Fishburn, 1978). The default.</summary>
    public static ContestResolver Approval { get; } = count => ApprovalRules.MostApprovals(count, "approval");

    /// <summary><c>plurality</c>: whom most ballots put first. Equal first choices share the ballot; of approval ballots all approvals are first choices.</summary>
    public static ContestResolver Plurality { get; } = count => SupportRules.Plurality(count, "plurality");

    /// <summary><c>score</c>: who has the most points in sum.</summary>
    public static ContestResolver Score { get; } = count => SupportRules.Sum(count, "score");

    /// <summary><c>dots</c>: who has the most dots.</summary>
    public static ContestResolver Dots { get; } = count => SupportRules.Sum(count, "dots");

    /// <summary><c>quadratic</c>: who has the most votes, of which v cost v² credits (Lalley and Weyl, 2018).</summary>
    public static ContestResolver Quadratic { get; } = count => SupportRules.Sum(count, "quadratic");

    /// <summary><c>headcount</c>: for whom most heads were counted.</summary>
    public static ContestResolver Headcount { get; } = count => SupportRules.Sum(count, "headcount");

    /// <summary><c>borda</c>: who has the most points, where a ballot gives one for each candidate it puts below and half a one for each equal.</summary>
    public static ContestResolver Borda { get; } = count => SupportRules.Borda(count, "borda");

    /// <summary><c>schulze</c>: who has the strongest paths of pairwise wins, by winning votes (Schulze, 2011). Cubic in the claimants.</summary>
    public static ContestResolver Schulze { get; } = SchulzeRule.Resolve;

    /// <summary><c>ranked-pairs</c>: pairwise wins are locked in, most votes first and then fewest against, unless they make a cycle (Tideman, 1987).</summary>
    /// <remarks>Equally strong wins are locked in together where they make no cycle, and otherwise one by one in the tie order (Zavist and Tideman, 1989).</remarks>
    public static ContestResolver RankedPairs { get; } = RankedPairsRule.Resolve;

    /// <summary><c>instant-runoff</c>: who has the fewest first choices is taken out, until one is left. Equal first choices share the ballot.</summary>
    public static ContestResolver InstantRunoff { get; } = InstantRunoffRule.Resolve;

    /// <summary><c>random-ballot</c>: a ballot is drawn and ranks as it says; where it leaves equals, another is drawn, and at last the tie order decides.</summary>
    /// <remarks>Needs <see cref="ContestCount.DrawKey"/>, else it throws <see cref="ArgumentException"/>.</remarks>
    public static ContestResolver RandomBallot { get; } = RandomBallotRule.Resolve;

    /// <summary><c>lottery</c>: the tie order, which has to be drawn. Ballots are not looked at.</summary>
    public static ContestResolver Lottery { get; } = count =>
    {
        ImmutableArray<ProposalId> order = count.TieOrder.RemoveRange(count.Withdrawn);
        return new Verdict { Rule = "lottery", Ranking = order, Places = count.PlacesAfter(0), Steps = [.. Counting.Withdrawals(count), new Drawn(order[0])] };
    };

    /// <summary>
    /// <c>revote</c>, for the end of a chain: where equals stand before the last place, or before the only one, people vote once more among them; equals who all have a place, equals
    /// further down, and equals of a revote keep the tie order.
    /// </summary>
    /// <remarks>Its verdict has the step <see cref="RevoteNeeded"/> and settles nothing: whoever keeps the poll opens the second poll.</remarks>
    public static ContestResolver Revote { get; } = count =>
    {
        ImmutableArray<ProposalId> order = count.TieOrder.RemoveRange(count.Withdrawn);
        if (count is { IsForPlace: true, IsRevote: false } && order.Length > count.Places)
        {
            return new Verdict { Rule = "revote", Ranking = order, Places = count.Places, Steps = [new RevoteNeeded(order)] };
        }

        TieBreak broken = count.Break(order, count.PlacesAfter(0));
        return new Verdict { Rule = "revote", Ranking = broken.Order, Places = count.PlacesAfter(0), Steps = broken.Steps };
    };

    /// <summary><c>facilitator</c>: the facilitator says who gets the cell, and why; the others follow in the order they asked.</summary>
    /// <param name="winner">Who; one of those who stand.</param>
    /// <param name="by">The facilitator.</param>
    /// <param name="reason">Why; not blank, for everybody will read it.</param>
    /// <returns>The resolver; it throws <see cref="ArgumentException"/> where <paramref name="winner"/> does not stand in the contest.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public static ContestResolver FacilitatorDecides(ProposalId winner, PersonId by, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return count => count.Standing.Contains(winner)
            ? new Verdict
            {
                Rule = "facilitator",
                Ranking = [winner, .. count.Standing.Where(id => id != winner)],
                Places = count.PlacesAfter(0),
                Steps = [.. Counting.Withdrawals(count), new FacilitatorDecided(by, reason)],
            }
            : throw new ArgumentException($"{winner} does not stand in this contest.", nameof(count));
    }

    /// <summary>A chain: the first rule decides, and the next one is asked about those whom the first leaves equal.</summary>
    /// <param name="first">The first rule.</param>
    /// <param name="next">The next one; it may be a chain too.</param>
    /// <returns>The chain; ties that the next rule leaves are broken by the tie order, or by what the chain is continued with.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ContestResolver ThenBy(this ContestResolver first, ContestResolver next)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(next);
        return count => first(count with { Next = count.Next.Insert(0, next) });
    }
}
