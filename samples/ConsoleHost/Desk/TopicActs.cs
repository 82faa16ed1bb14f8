using System.Collections.Immutable;
using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Topics: post, rewrite, adopt, withdraw, restore, merge.</summary>
internal static class TopicActs
{
    public static readonly DeskAct[] All =
    [
        new("Post a topic", PostAsync),
        new("Rewrite a title", RetitleAsync),
        new("Adopt a suggestion", AdoptAsync),
        new("A host steps down", StepDownAsync),
        new("Merge two topics", MergeAsync),
        new("Withdraw a topic", WithdrawAsync),
        new("Bring a topic back", RestoreAsync),
    ];

    /// <summary>Reads "asha, ben"; what is no id is refused with the rule, and asked again.</summary>
    public static async Task<ImmutableArray<PersonId>> AskHostsAsync(Desk desk, CancellationToken cancellationToken)
    {
        while (true)
        {
            string typed = await Ask.LineAsync(desk.Console, "Who hosts it? Ids, with commas between:", "a suggestion", cancellationToken);
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

    private static async Task PostAsync(Desk desk, CancellationToken cancellationToken)
    {
        string title = await Ask.LineAsync(desk.Console, "Title:", "leave it", cancellationToken);
        if (title.Length > 0)
        {
            ImmutableArray<PersonId> hosts = await AskHostsAsync(desk, cancellationToken);
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

    private static async Task AdoptAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which suggestion?", desk.Board.Suggestions, cancellationToken) is { } id
            && await AskHostsAsync(desk, cancellationToken) is [var host, ..])
        {
            await desk.ActAsync((board, stamp) => board.Adopt(id, host, stamp), cancellationToken);
        }
    }

    private static async Task StepDownAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "From which one?", OnBoard(desk).Where(posted => !posted.Proposal.IsSuggestion), cancellationToken) is { } id
            && await Ask.OneAsync(desk.Console, "Who?", desk.Board.Find(id)!.Proposal.Hosts, host => host.Value, cancellationToken) is { } person)
        {
            await desk.ActAsync((board, stamp) => board.StepDown(id, person, stamp), cancellationToken);
        }
    }

    /// <summary>At the desk both sides have agreed already: the offer and its acceptance are one question.</summary>
    private static async Task MergeAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one joins another?", OnBoard(desk), cancellationToken) is { } from
            && await Ask.ProposalAsync(desk, "Which one stays?", OnBoard(desk).Where(posted => posted.Id != from), cancellationToken) is { } into
            && (await desk.ActAsync((board, stamp) => board.OfferMerge(from, into, stamp), cancellationToken)).IsAccepted)
        {
            await desk.ActAsync((board, stamp) => board.AcceptMerge(from, into, stamp), cancellationToken);
        }
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

    private static IEnumerable<PostedProposal> OnBoard(Desk desk) => desk.Board.Proposals.Where(posted => posted.State == ProposalState.OnBoard);
}
