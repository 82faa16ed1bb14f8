using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Cells: claim, place, move, swap, take down, pin.</summary>
internal static class CellActs
{
    public static readonly DeskAct[] All =
    [
        new("Place or move a topic", PlaceAsync),
        new("Claim a cell for its host", ClaimAsync),
        new("Take a topic down", UnplaceAsync),
        new("Swap two topics", SwapAsync),
        new("Pin a topic where it is", (desk, cancellationToken) => PinAsync(desk, isPinned: true, cancellationToken)),
        new("Unpin a topic", (desk, cancellationToken) => PinAsync(desk, isPinned: false, cancellationToken)),
    ];

    private static async Task PlaceAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskAnyAsync(desk, cancellationToken) is { } id && await Ask.CellAsync(desk, "Where to?", cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.Place(id, cell, stamp), cancellationToken);
        }
    }

    private static async Task ClaimAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskAnyAsync(desk, cancellationToken) is { } id && await Ask.CellAsync(desk, "Which cell?", cancellationToken) is { } cell)
        {
            await desk.ActAsync((board, stamp) => board.Claim(id, cell, stamp), cancellationToken);
        }
    }

    private static async Task UnplaceAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", desk.Board.Placed, cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => board.Unplace(id, stamp), cancellationToken);
        }
    }

    private static async Task SwapAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", desk.Board.Placed, cancellationToken) is { } one
            && await Ask.ProposalAsync(desk, "With which?", desk.Board.Placed.Where(posted => posted.Id != one), cancellationToken) is { } other)
        {
            var first = new Placement(one, desk.Board.Find(one)!.Cells[0]);
            var second = new Placement(other, desk.Board.Find(other)!.Cells[0]);
            await desk.ActAsync((board, stamp) => board.Swap(first, second, stamp), cancellationToken);
        }
    }

    private static async Task PinAsync(Desk desk, bool isPinned, CancellationToken cancellationToken)
    {
        if (await Ask.ProposalAsync(desk, "Which one?", desk.Board.Placed.Where(posted => posted.IsPinned != isPinned), cancellationToken) is { } id)
        {
            await desk.ActAsync((board, stamp) => isPinned ? board.Pin(id, stamp) : board.Unpin(id, stamp), cancellationToken);
        }
    }

    private static Task<ProposalId?> AskAnyAsync(Desk desk, CancellationToken cancellationToken) => Ask.ProposalAsync(
        desk,
        "Which one?",
        desk.Board.Waiting.Concat(desk.Board.Placed),
        cancellationToken);
}
