using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Contests: close the claims on a cell, and decide.</summary>
internal static class ContestActs
{
    public static readonly DeskAct[] All =
    [
        new("Close the claims on a cell", CloseAsync),
        new("Decide a contest yourself", DecideAsync),
    ];

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
        if (await Ask.OneAsync(desk.Console, "Which cell?", desk.Board.Contests.Select(contest => contest.Cell), cell => desk.Grid.Name(cell), cancellationToken) is { } cell
            && await Ask.ProposalAsync(desk, "Who gets it?", desk.Board.ClaimantsOf(cell).Select(id => desk.Board.Find(id)!), cancellationToken) is { } winner)
        {
            var verdict = new Verdict { Rule = "facilitator", Ranking = [winner, .. desk.Board.ClaimantsOf(cell).Where(id => id != winner)] };
            await desk.ActAsync((board, stamp) => board.Settle(cell, verdict, stamp), cancellationToken);
        }
    }
}
