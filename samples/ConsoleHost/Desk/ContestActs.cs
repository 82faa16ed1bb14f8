using System.Collections.Immutable;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Contests: close the claims on a cell, and decide.</summary>
internal static class ContestActs
{
    public static readonly DeskAct[] All =
    [
        new("Close the claims on a cell", CloseAsync),
        new("Vote on a contest", VoteAct.VoteAsync),
        new("Decide a contest yourself", DecideAsync),
    ];

    public static Task<Cell?> AskContestAsync(Desk desk, CancellationToken cancellationToken) =>
        Ask.OneAsync(desk.Console, "Which cell?", desk.Board.Contests.Select(contest => contest.Cell), cell => desk.Grid.Name(cell), cancellationToken);

    private static async Task CloseAsync(Desk desk, CancellationToken cancellationToken)
    {
        IEnumerable<Cell> claimed = desk.Board.Waiting.Concat(desk.Board.Placed).SelectMany(posted => posted.Claims).Select(claim => claim.Cell).Distinct();
        if (await Ask.OneAsync(desk.Console, "Which cell?", claimed, cell => desk.Grid.Name(cell), cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.CloseClaims(cell, stamp), cancellationToken);
        }
    }

    /// <summary>The facilitator's own decision: who wins, and then the others in the order they asked.</summary>
    private static async Task DecideAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskContestAsync(desk, cancellationToken) is { } cell
            && await Ask.ProposalAsync(desk, "Who gets it?", desk.Board.ClaimantsOf(cell).Select(id => desk.Board.Find(id)!), cancellationToken) is { } winner
            && await Ask.LineAsync(desk.Console, "Why? Everybody reads it.", "leave it", cancellationToken) is { Length: > 0 } reason)
        {
            ContestResolver decide = ContestResolvers.FacilitatorDecides(winner, desk.Facilitator, reason);
            Verdict verdict = decide(new ContestCount(desk.Board.ClaimantsOf(cell)));
            await desk.ActAsync((board, stamp) => board.Settle(cell, verdict, stamp), cancellationToken);
        }
    }
}
