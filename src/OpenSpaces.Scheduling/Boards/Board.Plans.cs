using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Carries out a plan: every move of it or none, as one act that one undo takes back.</summary>
    /// <param name="moves">The moves. They happen at once, so that proposals may change cells in a ring; each proposal at most once.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPlaced"/> or <see cref="ProposalMoved"/> for each proposal that is not there yet, after <see cref="RequestAccepted"/> where it was an open
    /// request; accepted with no events if all are there. Refused with every reason that holds: <see cref="NotAllowed"/>, <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="ProposalHasMoved"/> (it stands elsewhere than where the plan saw it), <see cref="ProposalHasCell"/> (it waited then), <see cref="ReasonNeeded"/> where the move overrides a claim, a
    /// verdict, a freeze or the clock, and the reasons of <see cref="Place"/> for each of them on the board as it is after all moves.
    /// </returns>
    /// <exception cref="ArgumentException">A proposal is moved twice, or <paramref name="moves"/> is the default value.</exception>
    /// <remarks>Everything is checked again, so that a plan that was made for an earlier board is carried out as long as it still holds.</remarks>
    public Decision CarryOut(ImmutableArray<Move> moves, Stamp stamp)
    {
        if (moves.IsDefault || moves.DistinctBy(move => move.Proposal).Count() < moves.Length)
        {
            throw new ArgumentException("A plan moves each proposal once.", nameof(moves));
        }

        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        var steps = new List<(PostedProposal Posted, Move Move)>(moves.Length);
        foreach (Move move in moves)
        {
            if (hearing.FindOnBoard(move.Proposal) is { } posted && posted.Cell != move.To)
            {
                steps.Add((posted, move));
            }
        }

        ImmutableArray<ProposalId> leaving = [.. steps.Select(step => step.Posted.Id)];
        foreach ((PostedProposal posted, Move move) in steps)
        {
            CheckSeen(hearing, posted, move);
            PlacementRules.CheckTake(hearing, posted, move.To, isOffered: false);
            PlacementRules.CheckCell(hearing, posted, move.To, leaving);
            PlacementRules.CheckLeave(hearing, posted);
        }

        foreach ((PostedProposal posted, Move move) in steps)
        {
            Follow(hearing, posted, move);
        }

        foreach ((PostedProposal posted, Move move) in hearing.IsRefused ? [] : steps)
        {
            // Two moves can want one cell, one host, or overlap by their lengths.
            PlacementRules.CheckCell(hearing, hearing.Find(posted.Id)!, move.To);
        }

        return hearing.Answer();
    }

    private static void CheckSeen(Hearing hearing, PostedProposal posted, Move move)
    {
        if (move.From is { } seen)
        {
            CheckStandsAt(hearing, posted, seen);
        }
        else if (posted.Cell is { } cell)
        {
            hearing.Object(new ProposalHasCell(posted.Id, cell));
        }
    }

    private static void Follow(Hearing hearing, PostedProposal posted, Move move)
    {
        if (posted.Request is RequestState.Pending or RequestState.Countered)
        {
            hearing.Emit(new RequestAccepted(posted.Id, move.To));
        }

        Put(hearing, posted, move.To, isByVerdict: false);
    }
}
