namespace OpenSpaces.Scheduling;

/// <content>The rules made to choose several: a ballot approves of whom it marks above 0.</content>
public static partial class ContestResolvers
{
    /// <summary>
    /// <c>phragmen</c>: a place costs 1, which its supporters share so that all of them carry the same; the next place goes where that is least (Phragmén, 1894). The default for several
    /// places.
    /// </summary>
    /// <remarks>
    /// Whom nobody approves of gets a place only where all others have one, in the tie order. Loads from contests before count where ballots carry them
    /// (<see cref="CountedBallot.Load"/>): a place then raises those of its supporters who carry less to one level, and nobody's load falls; <see cref="CarriedLoad.After"/> tells what
    /// each carries then.
    /// </remarks>
    public static ContestResolver SequentialPhragmen { get; } = SequentialPhragmenRule.Resolve;

    /// <summary><c>equal-shares</c>: the method of equal shares, where places that nobody can pay for are given by sequential Phragmén, with what is left as a credit.</summary>
    /// <remarks>See <see cref="EqualSharesWith"/> for other completions.</remarks>
    public static ContestResolver EqualShares { get; } = EqualSharesWith(EqualSharesCompletion.Phragmen);

    /// <summary>
    /// <c>pav</c>: each place goes to who adds most, where a supporter's n-th place counts 1/n (sequential proportional approval voting; Thiele, 1895). Whom nobody approves of gets a
    /// place only where all others have one.
    /// </summary>
    public static ContestResolver SequentialPav { get; } = SequentialPavRule.Resolve;

    /// <summary><c>top-approval</c>: whom most ballots approve of; a majority that agrees takes every place. The same count as <see cref="Approval"/>, named for several places.</summary>
    public static ContestResolver TopApproval { get; } = count => ApprovalRules.MostApprovals(count, "top-approval");

    /// <summary>
    /// The method of equal shares (Peters and Skowron, 2020): everybody gets places ÷ voters to spend, a place costs 1, and who is bought next is whose supporters have to pay least at
    /// most, each paying the price or all that is left.
    /// </summary>
    /// <param name="completion">How the places are given that nobody can pay for.</param>
    /// <returns>
    /// The rule: <c>equal-shares</c>, <c>equal-shares-approval</c>, <c>equal-shares-increment</c> or <c>equal-shares-only</c>. Whom nobody approves of gets a place only where all others
    /// have one, and never by the last.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="completion"/> is none of the four.</exception>
    public static ContestResolver EqualSharesWith(EqualSharesCompletion completion) => completion switch
    {
        EqualSharesCompletion.Phragmen => EqualSharesRule.ThenPhragmen,
        EqualSharesCompletion.Approval => EqualSharesRule.ThenApproval,
        EqualSharesCompletion.Increment => EqualSharesRule.ByIncrement,
        EqualSharesCompletion.None => EqualSharesRule.Only,
        _ => throw new ArgumentOutOfRangeException(nameof(completion), completion, "There is no such completion."),
    };

    /// <summary><c>threshold</c>, by name with a half: who is approved of by a share of all ballots gets a place, most approvals first, as long as there are places.</summary>
    /// <param name="share">The share; more than 0, at most 1. Ballots that approve of nobody count among all.</param>
    /// <returns>The rule. Its verdict gives fewer places than there are, or none, where fewer reach the share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is out of bounds.</exception>
    public static ContestResolver Threshold(Fraction share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return count => ApprovalRules.Threshold(count, "threshold", share);
    }
}
