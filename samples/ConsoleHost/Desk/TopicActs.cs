using System.Collections.Immutable;
using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Topics: post, rewrite, measure, withdraw, restore.</summary>
internal static class TopicActs
{
    public static readonly DeskAct[] All =
    [
        new("Post a topic", PostAsync),
        new("Rewrite a title", RetitleAsync),
        new("Say how long, and for how many", MeasureAsync),
        new("Withdraw a topic", WithdrawAsync),
        new("Bring a topic back", RestoreAsync),
    ];

    /// <summary>Reads "asha, ben"; what is no id is refused with the rule, and asked again.</summary>
    public static async Task<ImmutableArray<PersonId>> AskHostsAsync(Desk desk, string whatEmptyMeans, CancellationToken cancellationToken)
    {
        while (true)
        {
            string typed = await Ask.LineAsync(desk.Console, "Who hosts it? Ids, with commas between:", whatEmptyMeans, cancellationToken);
            string[] names = typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.FirstOrDefault(name => !PersonId.TryParse(name, out _)) is not { } bad)
            {
                return [.. names.Distinct().Select(name => new PersonId(name))];
            }

            desk.Console.Complain($"\"{bad}\" is no id.", "An id has 1 to 64 letters, digits and . _ : @ + ~ = - and no spaces.");
        }
    }

    public static ProposalId NewId(Board board) =>
        Enumerable.Range(board.Proposals.Length + 1, int.MaxValue - board.Proposals.Length - 1)
            .Select(number => new ProposalId(string.Create(CultureInfo.InvariantCulture, $"topic-{number}")))
            .First(id => board.Find(id) is null);

    public static IEnumerable<PostedProposal> OnBoard(Desk desk) => desk.Board.Proposals.Where(posted => posted.State == ProposalState.OnBoard);

    private static async Task PostAsync(Desk desk, CancellationToken cancellationToken)
    {
        string title = await Ask.LineAsync(desk.Console, "Title:", "leave it", cancellationToken);
        if (title.Length > 0)
        {
            ImmutableArray<PersonId> hosts = await AskHostsAsync(desk, "a suggestion", cancellationToken);
            var proposal = new Proposal(NewId(desk.Board), title) { Hosts = hosts };
            await desk.ActAsync((board, stamp) => board.Propose(proposal, stamp), cancellationToken);
        }
    }

    private static async Task RetitleAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", OnBoard(desk), cancellationToken) is { } id
            && await Ask.LineAsync(desk.Console, "New title:", "leave it", cancellationToken) is { Length: > 0 } title)
        {
            await desk.ActAsync((board, stamp) => board.Revise(id, card => card with { Title = title }, stamp), cancellationToken);
        }
    }

    /// <summary>A longer topic takes slots in a row; one that more people want than the room has seats is warned of.</summary>
    private static async Task MeasureAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", OnBoard(desk), cancellationToken) is { } id)
        {
            Proposal card = desk.Board.Find(id)!.Proposal;
            int length = await AskNumberAsync(desk, "How many slots in a row?", $"{card.Length}, as it is", cancellationToken) ?? card.Length;
            int? seats = await AskNumberAsync(desk, "How many people are expected?", card.SeatsExpected is { } known ? $"{known}, as it is" : "nobody knows", cancellationToken) ?? card.SeatsExpected;
            await desk.ActAsync((board, stamp) => board.Revise(id, written => written with { Length = length, SeatsExpected = seats }, stamp), cancellationToken);
        }
    }

    private static async Task<int?> AskNumberAsync(Desk desk, string question, string whatEmptyMeans, CancellationToken cancellationToken)
    {
        while (await Ask.LineAsync(desk.Console, question, whatEmptyMeans, cancellationToken) is { Length: > 0 } typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return number;
            }

            desk.Console.Complain($"\"{typed}\" is no number.", "Type digits, or nothing.");
        }

        return null;
    }

    private static async Task WithdrawAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", OnBoard(desk), cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => board.Withdraw(id, stamp), cancellationToken);
        }
    }

    private static async Task RestoreAsync(Desk desk, CancellationToken cancellationToken)
    {
        IEnumerable<PostedProposal> gone = desk.Board.Proposals.Where(posted => posted.State == ProposalState.Withdrawn);
        if (await Ask.ProposalAsync(desk, "Which one?", gone, cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => board.Restore(id, stamp), cancellationToken);
        }
    }
}
