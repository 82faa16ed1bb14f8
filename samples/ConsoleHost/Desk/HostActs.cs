using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Who hosts a topic: adopt, join, step down, hand over.</summary>
internal static class HostActs
{
    public static readonly DeskAct[] All =
    [
        new("Adopt a suggestion", AdoptAsync),
        new("Add a co-host", AddHostAsync),
        new("A host steps down", StepDownAsync),
        new("Hand a topic over", HandOverAsync),
    ];

    private static async Task AdoptAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which suggestion?", desk.Board.Suggestions, cancellationToken) is { } id
            && await TopicActs.AskHostsAsync(desk, "leave it", cancellationToken) is [var host, ..])
        {
            await desk.ActAsync((board, stamp) => board.Adopt(id, host, stamp), cancellationToken);
        }
    }

    private static async Task AddHostAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "To which one?", TopicActs.OnBoard(desk), cancellationToken) is { } id)
        {
            foreach (PersonId host in await TopicActs.AskHostsAsync(desk, "leave it", cancellationToken))
            {
                await desk.ActAsync((board, stamp) => board.AddHost(id, host, stamp), cancellationToken);
            }
        }
    }

    private static async Task StepDownAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "From which one?", TopicActs.OnBoard(desk).Where(posted => !posted.Proposal.IsSuggestion), cancellationToken) is { } id
            && await Ask.OneAsync(desk.Console, "Who?", desk.Board.Find(id)!.Proposal.Hosts, desk.People.NameOf, cancellationToken) is { } person)
        {
            await desk.ActAsync((board, stamp) => board.StepDown(id, person, stamp), cancellationToken);
        }
    }

    private static async Task HandOverAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", TopicActs.OnBoard(desk).Where(posted => !posted.Proposal.IsSuggestion), cancellationToken) is { } id
            && await Ask.OneAsync(desk.Console, "Who leaves it?", desk.Board.Find(id)!.Proposal.Hosts, desk.People.NameOf, cancellationToken) is { } from
            && await TopicActs.AskHostsAsync(desk, "leave it", cancellationToken) is [var to, ..])
        {
            await desk.ActAsync((board, stamp) => board.HandOver(id, from, to, stamp), cancellationToken);
        }
    }
}
