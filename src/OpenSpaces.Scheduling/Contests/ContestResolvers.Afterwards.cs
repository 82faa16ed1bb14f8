using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <content>What can be done with a verdict afterwards.</content>
public static partial class ContestResolvers
{
    /// <summary>The rules that can take a place back when there is one more to give.</summary>
    private static readonly ImmutableHashSet<string> NotMonotone = ["equal-shares", "equal-shares-approval", "equal-shares-increment", "equal-shares-only"];

    /// <summary>Gives more places by the same count: who has a place keeps it, and the next come behind.</summary>
    /// <param name="counted">What was counted.</param>
    /// <param name="resolver">The rule, or the chain, that made it.</param>
    /// <param name="count">What it was counted from.</param>
    /// <param name="more">How many places more; at least 1.</param>
    /// <returns>The verdict with so many places; fewer where no more stand, or reach what the rule asks for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="more"/> is less than 1.</exception>
    /// <exception cref="NotSupportedException">
    /// Somebody could lose a place when there is one more to give: equal shares, whatever completes it, or a rule of your own that does so here.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="counted"/> is not what the rule makes of the count: extend before you override, and with the ballots and the tie order that were counted.
    /// </exception>
    public static Verdict Extend(this Verdict counted, ContestResolver resolver, ContestCount count, int more = 1)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(more, 1);
        if (NotMonotone.Contains(counted.Rule))
        {
            throw new NotSupportedException($"By {counted.Rule} a place more can cost somebody else theirs. Count anew with {count.Places + more} places, or choose a rule that extends, such as phragmen.");
        }

        if (!counted.Equals(resolver(count)))
        {
            throw new ArgumentException("This verdict is not what the rule makes of the count, so it can't be extended by it.", nameof(counted));
        }

        Verdict extended = resolver(count with { Places = checked(count.Places + more) });
        return extended.Ranking.Take(counted.Winners.Length).SequenceEqual(counted.Winners)
            ? extended
            : throw new NotSupportedException($"By {counted.Rule} a place more would cost somebody else theirs.");
    }

    /// <summary>Gives another claimant a place, instead of the last of those that were counted in; the others keep their order.</summary>
    /// <param name="counted">What was counted; it stays in the steps.</param>
    /// <param name="winner">Who shall have a place; one of its ranking.</param>
    /// <param name="by">The facilitator.</param>
    /// <param name="reason">Why; not blank, for everybody will read it.</param>
    /// <returns>The verdict with that winner in the last place, which for one cell is the first, and the step <see cref="Overridden"/>; unchanged where that winner has a place already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counted"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="reason"/> is blank, or <paramref name="winner"/> is not in the ranking, or nobody has a place that could be given to another.
    /// </exception>
    public static Verdict Override(this Verdict counted, ProposalId winner, PersonId by, string reason)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!counted.Ranking.Contains(winner))
        {
            throw new ArgumentException($"{winner} is not in the ranking.", nameof(winner));
        }

        if (counted.Winners.IsEmpty)
        {
            throw new ArgumentException("Nobody has a place by this verdict. Decide as the facilitator instead.", nameof(counted));
        }

        int last = counted.Winners.Length - 1;
        return counted.Winners.Contains(winner) ? counted : counted with
        {
            Ranking = counted.Ranking.Remove(winner).Insert(last, winner),
            Steps = counted.Steps.Add(new Overridden(counted.Ranking[last], by, reason)),
        };
    }
}
