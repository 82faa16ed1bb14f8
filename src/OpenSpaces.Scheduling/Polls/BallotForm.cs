using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a ballot of a poll may say.</summary>
/// <remarks>Immutable; equal when kind and bounds are equal. Safe to use from several threads.</remarks>
public sealed record BallotForm
{
    /// <summary>The most that a score, a budget or a head count may be: 1,000,000, so that no sum over an event can overflow.</summary>
    public const int Bound = 1_000_000;

    private BallotForm(BallotKind kind, int most, int budget = 0)
    {
        Kind = kind;
        Most = most;
        Budget = budget;
    }

    /// <summary>Approve of any number of candidates.</summary>
    public static BallotForm Approval { get; } = new(BallotKind.Approval, 1);

    /// <summary>Rank any number of candidates, with equal ranks if wanted.</summary>
    public static BallotForm Ranked { get; } = new(BallotKind.Ranked, Bound);

    /// <summary>Heads in the room, at most <see cref="Bound"/> each.</summary>
    public static BallotForm Headcount { get; } = new(BallotKind.Headcount, Bound);

    /// <summary>What the amounts mean.</summary>
    public BallotKind Kind { get; }

    /// <summary>The most that one candidate may be given; for <see cref="BallotKind.Ranked"/> the lowest rank that can be written.</summary>
    public int Most { get; }

    /// <summary>The dots or credits a voter has; 0 where there is no budget.</summary>
    public int Budget { get; }

    private int Least => Kind is BallotKind.Score or BallotKind.Headcount ? 0 : 1;

    /// <summary>Score each candidate from 0 to a maximum.</summary>
    /// <param name="max">The maximum; 1 to <see cref="Bound"/>.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of bounds.</exception>
    public static BallotForm Score(int max) => new(BallotKind.Score, Within(max, nameof(max)));

    /// <summary>Spread dots over the candidates.</summary>
    /// <param name="budget">The dots a voter has; 1 to <see cref="Bound"/>.</param>
    /// <param name="cap">The most on one candidate; 1 to <paramref name="budget"/>.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of bounds.</exception>
    public static BallotForm Dots(int budget, int cap)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cap, budget);
        return new BallotForm(BallotKind.Dots, Within(cap, nameof(cap)), Within(budget, nameof(budget)));
    }

    /// <summary>Buy votes for the candidates: v votes for one cost v² credits (Lalley and Weyl, 2018).</summary>
    /// <param name="credits">The credits a voter has; 1 to <see cref="Bound"/>.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="credits"/> is out of bounds.</exception>
    public static BallotForm Quadratic(int credits)
    {
        int budget = Within(credits, nameof(credits));
        return new BallotForm(BallotKind.Quadratic, (int)Math.Sqrt(budget), budget);
    }

    /// <summary>What is wrong with a ballot.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="candidates">Who stands.</param>
    /// <returns>
    /// Every reason against it, empty if it may be cast: <see cref="TooManyMarks"/> (then nothing else is looked at), <see cref="UnknownCandidate"/>, <see cref="CandidateDoubled"/>,
    /// <see cref="AmountOutOfRange"/>, <see cref="OverBudget"/>. An empty ballot is right: it approves of nobody.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>Linear in the marks, of which no more are looked at than there are candidates.</remarks>
    public ImmutableArray<BallotRefusal> Check(Ballot ballot, IReadOnlySet<ProposalId> candidates)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(candidates);
        ImmutableArray<Mark> marks = ballot.Marks;
        if (marks.Length > candidates.Count)
        {
            return [new TooManyMarks(marks.Length, candidates.Count)];
        }

        ImmutableArray<BallotRefusal>.Builder? refusals = null;
        long cost = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            Mark mark = marks[i];
            if (!candidates.Contains(mark.Candidate))
            {
                Refuse(new UnknownCandidate(mark.Candidate));
            }

            if (i > 0 && marks[i - 1].Candidate == mark.Candidate)
            {
                Refuse(new CandidateDoubled(mark.Candidate));
            }

            if (mark.Amount < Least || mark.Amount > Most)
            {
                Refuse(new AmountOutOfRange(mark, Least, Most));
            }

            cost += Kind == BallotKind.Quadratic ? Square(mark.Amount) : Math.Max(mark.Amount, 0);
        }

        if (Budget > 0 && cost > Budget)
        {
            Refuse(new OverBudget(cost, Budget));
        }

        return refusals?.DrainToImmutable() ?? [];

        void Refuse(BallotRefusal refusal) => (refusals ??= ImmutableArray.CreateBuilder<BallotRefusal>()).Add(refusal);
    }

    /// <summary>Clamped, because the amount may be anything: many of these must not overflow.</summary>
    private static long Square(int amount)
    {
        long clamped = Math.Clamp(amount, -Bound, Bound);
        return clamped * clamped;
    }

    private static int Within(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Bound, name);
        return value;
    }
}
