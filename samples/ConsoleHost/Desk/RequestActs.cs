using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Requests that came by mail: file one, and answer it.</summary>
internal static class RequestActs
{
    public static readonly DeskAct[] All =
    [
        new("File a request", FileAsync),
        new("Accept a request", AcceptAsync),
        new("Offer another cell", CounterAsync),
        new("Decline a request", DeclineAsync),
    ];

    private static async Task FileAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.LineAsync(desk.Console, "Title:", "leave it", cancellationToken) is { Length: > 0 } title)
        {
            var hosts = await TopicActs.AskHostsAsync(desk, "a suggestion", cancellationToken);
            TimeSlotId? wish = await Ask.OneAsync(
                desk.Console,
                "When suits best?",
                desk.Grid.TimeSlots.Where(slot => slot.Kind == TimeSlotKind.OpenSpace).Select(slot => slot.Id),
                slot => desk.Grid.Name(slot),
                cancellationToken);
            var request = new Proposal(TopicActs.NewId(desk.Board), title)
            {
                Hosts = hosts,
                Times = wish is { } slot ? TimePreferences.None with { Preferred = [slot] } : TimePreferences.None,
            };
            await desk.ActAsync((board, stamp) => board.Request(request, stamp), cancellationToken);
        }
    }

    private static async Task AcceptAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskRequestAsync(desk, cancellationToken) is { } id && await Ask.CellAsync(desk, "Which cell?", cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.AcceptRequest(id, cell, stamp), cancellationToken);
        }
    }

    private static async Task CounterAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskRequestAsync(desk, cancellationToken) is { } id && await Ask.CellAsync(desk, "Which cell instead?", cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.CounterRequest(id, cell, stamp), cancellationToken);
        }
    }

    private static async Task DeclineAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskRequestAsync(desk, cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => board.DeclineRequest(id, stamp), cancellationToken);
        }
    }

    private static Task<ProposalId?> AskRequestAsync(Desk desk, CancellationToken cancellationToken) => Ask.ProposalAsync(
        desk,
        "Which request?",
        desk.Board.Proposals.Where(posted => posted is { State: ProposalState.OnBoard, Request: RequestState.Pending or RequestState.Countered }),
        cancellationToken);
}
