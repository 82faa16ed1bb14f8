using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Topics out of topics: merge, take apart, split, repeat.</summary>
internal static class MergeActs
{
    public static readonly DeskAct[] All =
    [
        new("Merge two topics", MergeAsync),
        new("Take a merge apart", UnmergeAsync),
        new("Split a topic", SplitAsync),
        new("Give a topic a second session", RepeatAsync),
    ];

    /// <summary>At the desk both sides have agreed already: the offer and its acceptance are one question.</summary>
    private static async Task MergeAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one joins another?", TopicActs.OnBoard(desk), cancellationToken) is { } from
            && await Ask.ProposalAsync(desk, "Which one stays?", TopicActs.OnBoard(desk).Where(posted => posted.Id != from), cancellationToken) is { } into
            && (await desk.ActAsync((board, stamp) => board.OfferMerge(from, into, stamp), cancellationToken)).IsAccepted)
        {
            await desk.ActAsync((board, stamp) => board.AcceptMerge(from, into, stamp), cancellationToken);
        }
    }

    private static async Task UnmergeAsync(Desk desk, CancellationToken cancellationToken)
    {
        IEnumerable<PostedProposal> merged = desk.Board.Proposals.Where(posted => posted.State == ProposalState.Merged);
        if (await Ask.ProposalAsync(desk, "Which one is on its own again?", merged, cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => board.Unmerge(id, stamp), cancellationToken);
        }
    }

    private static async Task SplitAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "From which one?", TopicActs.OnBoard(desk), cancellationToken) is { } id
            && await Ask.LineAsync(desk.Console, "Title of the part:", "leave it", cancellationToken) is { Length: > 0 } title)
        {
            var part = new Proposal(TopicActs.NewId(desk.Board), title) { Hosts = await TopicActs.AskHostsAsync(desk, "a suggestion", cancellationToken) };
            await desk.ActAsync((board, stamp) => board.Split(id, part, stamp), cancellationToken);
        }
    }

    private static async Task RepeatAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", TopicActs.OnBoard(desk), cancellationToken) is { } id)
        {
            ProposalId again = TopicActs.NewId(desk.Board);
            await desk.ActAsync((board, stamp) => board.Repeat(id, again, stamp), cancellationToken);
        }
    }
}
