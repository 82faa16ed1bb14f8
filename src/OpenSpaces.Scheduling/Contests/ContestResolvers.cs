using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Decides a contest: a pure function of what is counted, whose verdict has every step.</summary>
/// <param name="count">What is counted.</param>
/// <returns>The verdict: a ranking of all claimants, winner first, and how it came about.</returns>
public delegate Verdict ContestResolver(ContestCount count);

/// <summary>The rules by which contests are decided.</summary>
/// <remarks>Each is pure, exact, and safe to call from several threads; the order of ballots never matters.</remarks>
public static class ContestResolvers
{
    /// <summary>Who asked first gets the cell.</summary>
    public static ContestResolver FirstCome { get; } = count => new Verdict
    {
        Rule = "first-come",
        Ranking = count.Claimants,
        Steps = [new AskedFirst(count.Claimants[0])],
    };

    /// <summary>Whom most ballots approve of gets the cell; equals are ordered by the tie order, and the verdict says so (Brams and Fishburn, 1978).</summary>
    public static ContestResolver Approval { get; } = CountApprovals;

    /// <summary>The facilitator says who gets the cell, and why; the others follow in the order they asked.</summary>
    /// <param name="winner">Who; one of the claimants.</param>
    /// <param name="by">The facilitator.</param>
    /// <param name="reason">Why; not blank, for everybody will read it.</param>
    /// <returns>The resolver; it throws <see cref="ArgumentException"/> where <paramref name="winner"/> does not stand in the contest.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public static ContestResolver FacilitatorDecides(ProposalId winner, PersonId by, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return count => count.Claimants.Contains(winner)
            ? new Verdict
            {
                Rule = "facilitator",
                Ranking = [winner, .. count.Claimants.Where(id => id != winner)],
                Steps = [new FacilitatorDecided(by, reason)],
            }
            : throw new ArgumentException($"{winner} does not stand in this contest.", nameof(count));
    }

    private static Verdict CountApprovals(ContestCount count)
    {
        var support = count.Claimants.ToDictionary(id => id, _ => 0L);
        foreach (CountedBallot counted in count.Ballots)
        {
            foreach (Mark mark in counted.Ballot.Marks.Where(mark => mark.Amount > 0 && support.ContainsKey(mark.Candidate)))
            {
                support[mark.Candidate] += counted.Weight;
            }
        }

        ImmutableArray<ProposalId> ranking = [.. count.TieOrder.OrderByDescending(id => support[id])];
        IEnumerable<VerdictStep> tallied = ranking.Select(id => new Tallied(id, support[id]));
        IEnumerable<VerdictStep> ties = ranking.GroupBy(id => support[id]).Where(equals => equals.Count() > 1).Select(equals => new TieBroken([.. equals]));
        return new Verdict { Rule = "approval", Ranking = ranking, Steps = [.. tallied, .. ties] };
    }
}
