using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Sets how and when cells are claimed, for the board, a day or a cell.</summary>
    /// <param name="scope">For what; the narrowest that is set holds.</param>
    /// <param name="policy">How; null = as the next wider scope says.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ClaimPolicySet"/>; accepted with no events if it is set so already. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="UnknownCell"/>. Claims that have gathered stay, and are settled by <see cref="CloseClaims"/>.
    /// </returns>
    public Decision SetClaimPolicy(ClaimScope scope, ClaimPolicy? policy, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (scope.Cell is { } cell && !Grid.Has(cell))
        {
            hearing.Object(new UnknownCell(cell));
        }

        if (!Equals(hearing.Draft.ClaimPolicies.Find(scope), policy))
        {
            hearing.Emit(new ClaimPolicySet(scope, policy));
        }

        return hearing.Answer();
    }

    /// <summary>Ends the gathering of claims on a cell: a lone claim is placed, several are a contest. To be called when the deadline passes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="stamp">Who: a facilitator, or the host application as one; before the deadline with a reason.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPlaced"/> or <see cref="ProposalMoved"/>, or with <see cref="ContestOpened"/>; accepted with no events if nobody claims the cell or the
    /// contest is open already. Refused with every reason that holds: <see cref="NotAllowed"/>, <see cref="UnknownCell"/>, <see cref="ReasonNeeded"/> (the deadline is overridden),
    /// and for a lone claim the reasons of <see cref="Place"/>.
    /// </returns>
    public Decision CloseClaims(Cell cell, Stamp stamp)
    {
        Hearing hearing = HearAbout(cell, stamp, nameof(CloseClaims));
        ImmutableArray<ProposalId> claimants = ClaimRules.InOrder(hearing.Draft, cell);
        if (claimants.IsEmpty || hearing.Draft.Contests.TryGet(cell, out _))
        {
            return hearing.Answer();
        }

        if (ClaimRules.DeadlineOf(hearing.Draft, cell) is { } deadline && hearing.Now < deadline)
        {
            hearing.NeedReason($"the deadline, {deadline}");
        }

        if (claimants is [var lone])
        {
            PostedProposal posted = hearing.Find(lone)!;
            CheckMove(hearing, posted, cell);
            Put(hearing, posted, cell, isByVerdict: false);
        }
        else
        {
            hearing.Emit(new ContestOpened(cell, claimants));
        }

        return hearing.Answer();
    }

    /// <summary>Decides a contest: the winner gets the cell, the losers go where the policy says. A later verdict replaces an earlier one, which stays in the record.</summary>
    /// <param name="cell">The contested cell.</param>
    /// <param name="verdict">What was decided and why; its ranking begins with the winner.</param>
    /// <param name="stamp">Who: a facilitator, with a reason where an earlier verdict is replaced.</param>
    /// <returns>
    /// Accepted with <see cref="ContestSettled"/>, <see cref="ProposalPlaced"/> or <see cref="ProposalMoved"/> for the winner, <see cref="ClaimDropped"/> for each loser, and what
    /// <see cref="BoardPolicy.LosersGo"/> leads to; accepted with no events if that very verdict holds already. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="UnknownCell"/>, <see cref="NoContest"/>, <see cref="NotAClaimant"/> (also where nobody has a place by the verdict), <see cref="ReasonNeeded"/>, and the reasons for which the winner cannot stand there (see
    /// <see cref="Place"/>).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public Decision Settle(Cell cell, Verdict verdict, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Hearing hearing = HearAbout(cell, stamp, nameof(Settle));
        SettledContest? settled = hearing.Draft.Settled.Find(cell);
        ImmutableArray<ProposalId> standing;
        if (hearing.Draft.Contests.TryGet(cell, out _))
        {
            standing = ClaimRules.InOrder(hearing.Draft, cell);
        }
        else if (settled is not null)
        {
            if (settled.Verdict.Equals(verdict))
            {
                return hearing.Answer();
            }

            hearing.NeedReason("a verdict");
            standing = settled.Contest.Claimants;
        }
        else
        {
            hearing.Object(new NoContest(cell));
            return hearing.Answer();
        }

        if (IsRanking(hearing, cell, verdict, standing))
        {
            Award(hearing, cell, verdict, standing);
        }

        return hearing.Answer();
    }

    /// <summary>A verdict by which nobody has a place settles nothing.</summary>
    private static bool IsRanking(Hearing hearing, Cell cell, Verdict verdict, ImmutableArray<ProposalId> standing)
    {
        if (verdict.Winners.IsEmpty)
        {
            hearing.Object(new NotAClaimant(cell, default));
            return false;
        }

        var seen = new HashSet<ProposalId>();
        ProposalId[] others = [.. verdict.Ranking.Where(ranked => !standing.Contains(ranked) || !seen.Add(ranked))];
        foreach (ProposalId other in others)
        {
            hearing.Object(new NotAClaimant(cell, other));
        }

        return others.Length == 0;
    }

    private static void Award(Hearing hearing, Cell cell, Verdict verdict, ImmutableArray<ProposalId> standing)
    {
        if (hearing.FindOnBoard(verdict.Ranking[0]) is not { } winner)
        {
            return;
        }

        // Every reason is looked for before anything happens: the winner of an earlier verdict leaves in the same act.
        PostedProposal? before = EarlierWinner(hearing, cell, winner.Id);
        if (before is not null)
        {
            PlacementRules.CheckLeave(hearing, before);
        }

        if (winner.Cell != cell)
        {
            PlacementRules.CheckCell(hearing, winner, cell, before is null ? default : [before.Id]);
            PlacementRules.CheckLeave(hearing, winner);
        }

        hearing.Emit(new ContestSettled(cell, verdict));
        if (before is not null)
        {
            hearing.Emit(new ProposalUnplaced(before.Id, before.Cells[0], WaitingReason.VerdictReplaced));
        }

        ImmutableArray<ProposalId> losers = [.. verdict.Ranking.Concat(standing).Distinct().Where(id => id != winner.Id && hearing.Find(id)!.HasClaimOn(cell))];
        foreach (ProposalId loser in losers)
        {
            hearing.Emit(new ClaimDropped(loser, cell, WaitingReason.LostContest));
        }

        if (winner.Cell != cell)
        {
            Put(hearing, winner, cell, isByVerdict: true);
        }

        foreach (ProposalId loser in losers)
        {
            LoserRules.Rehouse(hearing, loser, cell);
        }
    }

    private static PostedProposal? EarlierWinner(Hearing hearing, Cell cell, ProposalId winner)
    {
        if (!hearing.Draft.Occupants.TryGet(cell, out ProposalId occupant) || occupant == winner)
        {
            return null;
        }

        PostedProposal? standing = hearing.Find(occupant);
        return standing is { IsByVerdict: true } ? standing : null;
    }
}
