using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>From a sealed poll to its verdict.</summary>
public static class PollCount
{
    /// <summary>Below this many ballots only the winner is told: tallies would show who voted what.</summary>
    public const int LeastShown = 3;

    /// <summary>Counts a sealed poll by its own rule.</summary>
    /// <param name="status">How the poll stands, sealed.</param>
    /// <param name="rules">The rules by name.</param>
    /// <param name="withdrawn">Who of the candidates stands no more.</param>
    /// <param name="reveal">What was revealed for the tie order; null where nothing was promised.</param>
    /// <returns>
    /// The verdict. With fewer ballots than the quorum it has the step <see cref="QuorumMissed"/>, and ranks nobody, or as <see cref="Poll.WithoutQuorum"/> says. With one or two ballots it has the step
    /// <see cref="Withheld"/> in place of the count, and ranks only who gets a place.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="status"/> or <paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The poll is not sealed, its rule is not known, <paramref name="withdrawn"/> names no candidates or all of them, <paramref name="reveal"/> is not what was promised, or the rule needs a draw and none was promised.
    /// </exception>
    /// <remarks>Pure: anyone can count again.</remarks>
    public static Verdict Count(PollStatus status, ContestRules rules, ImmutableArray<ProposalId> withdrawn = default, TieReveal? reveal = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(rules);
        if (!status.IsSealed)
        {
            throw new ArgumentException($"The poll {status.Poll.Id} is not sealed: seal the box first.", nameof(status));
        }

        return AsPublished(CountInFull(status, rules, withdrawn, reveal), status.Turnout);
    }

    /// <summary>The verdict with everything in it, which is not for everybody's eyes where there are few ballots.</summary>
    internal static Verdict CountInFull(PollStatus status, ContestRules rules, ImmutableArray<ProposalId> withdrawn, TieReveal? reveal)
    {
        ContestCount count = Prepare(status, withdrawn, reveal);
        return status.Turnout < status.Poll.Quorum ? WithoutQuorum(status, count) : rules.Find(status.Poll.Rule)(count);
    }

    internal static Verdict AsPublished(Verdict verdict, int turnout) =>
        turnout is 0 or >= LeastShown || verdict.Steps is [QuorumMissed, ..] ? verdict : Withhold(verdict, turnout);

    private static ContestCount Prepare(PollStatus status, ImmutableArray<ProposalId> withdrawn, TieReveal? reveal)
    {
        Poll poll = status.Poll;
        var count = new ContestCount(poll.Candidates) { Ballots = status.Ballots, Withdrawn = withdrawn, Places = poll.Places, IsRevote = poll.RevoteOf is not null };
        if (poll.TieCommitment is null)
        {
            return count;
        }

        if (reveal?.Keeps(poll.TieCommitment) != true)
        {
            throw new ArgumentException("What is revealed for the tie order is not what the poll promised.", nameof(reveal));
        }

        TieDraw draw = TieDraw.Of(poll.Candidates, reveal);
        return count with { TieOrder = draw.Order, DrawKey = draw.Key };
    }

    private static Verdict WithoutQuorum(PollStatus status, ContestCount count)
    {
        var missed = new QuorumMissed(status.Turnout, status.Poll.Quorum);
        Verdict verdict = status.Poll.WithoutQuorum switch
        {
            Scheduling.WithoutQuorum.FirstCome => ContestResolvers.FirstCome(count),
            Scheduling.WithoutQuorum.Lottery => ContestResolvers.Lottery(count),
            _ => new Verdict { Rule = status.Poll.Rule, Ranking = [], Places = 0 },
        };
        return verdict with { Steps = verdict.Steps.Insert(0, missed) };
    }

    /// <summary>What says nothing of single ballots stays: who withdrew, and that people vote again.</summary>
    private static Verdict Withhold(Verdict verdict, int turnout) => verdict with
    {
        Ranking = verdict.Winners,
        Steps = [new Withheld(turnout), .. verdict.Steps.Where(step => step is Withdrawn or RevoteNeeded)],
    };
}
