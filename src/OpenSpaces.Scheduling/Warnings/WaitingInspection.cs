using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Who waits for somebody's word: a rule a method.</summary>
internal static class WaitingInspection
{
    public static IEnumerable<Warning> OverdueContests(Board board, Instant now) =>
        from cell in board.Proposals.SelectMany(posted => posted.Claims).Select(claim => claim.Cell).Distinct()
        where board.ContestAt(cell) is null
        let deadline = board.ClaimDeadlineOf(cell)
        where deadline <= now
        select new ContestOverdue(cell, deadline.Value);

    public static IEnumerable<Warning> Requests(Board board)
    {
        foreach (PostedProposal posted in board.Proposals.Where(posted => posted.State == ProposalState.OnBoard))
        {
            if (posted.Request == RequestState.Pending)
            {
                yield return new RequestUnanswered(posted.Id, posted.PostedAt);
            }
            else if (posted is { Request: RequestState.Countered, CounterOffer: { } offered })
            {
                yield return new CounterOfferWaiting(posted.Id, offered);
            }
        }
    }

    public static IEnumerable<Warning> MergeOffers(Board board) =>
        from posted in board.Proposals
        where posted.State == ProposalState.OnBoard
        from offer in posted.MergeOffers
        where board.Find(offer) is { State: ProposalState.OnBoard }
        select new MergeOfferWaiting(offer, posted.Id);

    public static IEnumerable<Warning> Unpublished(Board board) =>
        board.Revision > 0 && board.HasUnpublishedChanges ? [new UnpublishedChanges(board.Revision)] : [];
}
