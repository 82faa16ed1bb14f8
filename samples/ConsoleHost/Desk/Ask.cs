using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Asks the facilitator. Nothing answered is always possible, and means: leave it.</summary>
internal static class Ask
{
    private const int PageSize = 15;

    /// <summary>A line of text; empty if there is no answer.</summary>
    public static async Task<string> LineAsync(IAnsiConsole console, string question, string whatEmptyMeans, CancellationToken cancellationToken)
    {
        string title = $"{Markup.Escape(question)} [grey](empty: {Markup.Escape(whatEmptyMeans)})[/]";
        return (await new TextPrompt<string>(title) { AllowEmpty = true }.ShowAsync(console, cancellationToken)).Trim();
    }

    /// <summary>One of several; null if none is chosen, or there is none.</summary>
    public static async Task<T?> OneAsync<T>(IAnsiConsole console, string question, IEnumerable<T> choices, Func<T, string> label, CancellationToken cancellationToken)
        where T : struct
    {
        T?[] all = [.. choices.Select(choice => (T?)choice), null];
        if (all.Length == 1)
        {
            console.Line($"{question} There is none.", Ink.Quiet);
            return null;
        }

        var prompt = new SelectionPrompt<Choice<T>> { Title = Markup.Escape(question), PageSize = PageSize, SearchEnabled = true };
        prompt.UseConverter(choice => choice.Label);
        prompt.AddChoices(all.Select(choice => new Choice<T>(choice, choice is { } value ? Markup.Escape(SafeText.OneLine(label(value))) : "[grey]none of these[/]")));
        return (await prompt.ShowAsync(console, cancellationToken)).Value;
    }

    /// <summary>One of the proposals.</summary>
    public static Task<ProposalId?> ProposalAsync(Desk desk, string question, IEnumerable<PostedProposal> among, CancellationToken cancellationToken)
    {
        var known = among.ToDictionary(posted => posted.Id);
        return OneAsync(desk.Console, question, known.Keys, id => Label(desk, known[id]), cancellationToken);
    }

    /// <summary>A cell that is not over: the free ones first, then the others, for the board itself says why they can't be had.</summary>
    public static Task<Cell?> CellAsync(Desk desk, string question, CancellationToken cancellationToken)
    {
        Cell[] open = [.. desk.Board.OpenCells(desk.Now)];
        IEnumerable<Cell> others =
            from slot in desk.Grid.TimeSlots
            where slot.Kind == TimeSlotKind.OpenSpace
            from room in desk.Grid.Rooms
            let cell = new Cell(room.Id, slot.Id)
            where slot.ExistsIn(room.Id) && !open.Contains(cell)
            select cell;
        return OneAsync(desk.Console, question, open.Concat(others), cell => desk.Grid.Name(cell) + Remark(desk, cell), cancellationToken);
    }

    private static string Remark(Desk desk, Cell cell) => desk.Board.OccupantOf(cell) is { } posted ? $" — taken by {posted.Proposal.Title}"
        : desk.Board.ClaimantsOf(cell) is { IsEmpty: false } claims ? $" — {Places.Count(claims.Length, "claim")}"
        : "";

    private static string Label(Desk desk, PostedProposal posted)
    {
        string where = posted.Cell is { } cell ? desk.Grid.Name(cell) : posted.State == ProposalState.OnBoard ? "waits" : posted.State.ToString();
        return $"{posted.Proposal.Title} — {where}{(posted.Proposal.IsSuggestion ? ", no host" : $", {desk.People.NamesOf(posted.Proposal.Hosts)}")}";
    }

    private sealed record Choice<T>(T? Value, string Label)
        where T : struct;
}
