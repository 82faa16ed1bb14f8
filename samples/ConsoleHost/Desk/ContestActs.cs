using System.Collections.Immutable;
using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Contests: close the claims on a cell, and decide.</summary>
internal static class ContestActs
{
    public static readonly DeskAct[] All =
    [
        new("Close the claims on a cell", CloseAsync),
        new("Count a vote", VoteAsync),
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

    /// <summary>Ballots as they come in on paper: the numbers of the topics a person would go to, one ballot a line.</summary>
    private static async Task VoteAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskContestAsync(desk, cancellationToken) is not { } cell)
        {
            return;
        }

        ImmutableArray<ProposalId> claimants = desk.Board.ClaimantsOf(cell);
        for (int i = 0; i < claimants.Length; i++)
        {
            desk.Console.Say($"{i + 1,4}  ", Ink.Bold, (desk.Board.Find(claimants[i])!.Proposal.Title, Ink.Plain));
        }

        var ballots = ImmutableArray.CreateBuilder<CountedBallot>();
        while (await Ask.LineAsync(desk.Console, $"Ballot {ballots.Count + 1}, such as 1 3:", "that was the last", cancellationToken) is { Length: > 0 } typed)
        {
            int[] numbers = [.. typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)];
            if (numbers.All(number => number >= 1 && number <= claimants.Length))
            {
                ballots.Add(new CountedBallot(Ballot.Approve(numbers.Distinct().Select(number => claimants[number - 1]))));
            }
            else
            {
                desk.Console.Complain($"\"{typed}\" is no ballot.", $"Type numbers from 1 to {claimants.Length}.");
            }
        }

        if (ballots.Count > 0)
        {
            Verdict verdict = ContestResolvers.Approval(new ContestCount(claimants) { Ballots = ballots.ToImmutable() });
            await desk.ActAsync((board, stamp) => board.Settle(cell, verdict, stamp), cancellationToken);
            foreach (string sentence in verdict.Explain(topic => desk.Board.Find(topic)!.Proposal.Title))
            {
                desk.Console.Say("  ", Ink.Plain, (sentence, Ink.Quiet));
            }
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

    private static Task<Cell?> AskContestAsync(Desk desk, CancellationToken cancellationToken) =>
        Ask.OneAsync(desk.Console, "Which cell?", desk.Board.Contests.Select(contest => contest.Cell), cell => desk.Grid.Name(cell), cancellationToken);
}
