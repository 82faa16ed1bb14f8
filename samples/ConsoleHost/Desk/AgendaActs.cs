using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>The agenda: look, publish, undo.</summary>
internal static class AgendaActs
{
    public static readonly DeskAct[] All =
    [
        new("Show a day", ShowDayAsync),
        new("Now and next", NowAsync),
        new("Publish", PublishAsync),
        new("Undo my last act", UndoLastAsync),
        new("Undo another act", UndoAsync),
    ];

    /// <summary>As many as anybody can look through.</summary>
    private const int RecentActs = 30;

    private static async Task ShowDayAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await Ask.OneAsync(desk.Console, "Which day?", desk.Grid.Days, day => day.Name(), cancellationToken) is { } day)
        {
            BoardView.PrintDay(desk, day);
        }
    }

    private static Task NowAsync(Desk desk, CancellationToken cancellationToken)
    {
        desk.Console.Blank();
        NowAndNext.Print(desk.Console, Agenda.Draft(desk.Board, desk.People.Names), desk.Board, desk.Now);
        return Task.CompletedTask;
    }

    /// <summary>Says what it undoes before it does, and undoes just that.</summary>
    private static async Task UndoLastAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (desk.Board.LastActOf(desk.Facilitator) is not { } act)
        {
            desk.Console.Line("There is nothing of yours to undo.", Ink.Quiet);
            return;
        }

        desk.Console.Say("↶ ", Ink.Plain, (string.Join("; ", UndoWords.Of(act, desk.Board)), Ink.Quiet));
        await desk.ActAsync((board, stamp) => board.Undo(act.Number, stamp), cancellationToken);
    }

    /// <summary>The board itself says which acts can still be undone, by whomever: asking it changes nothing.</summary>
    private static async Task UndoAsync(Desk desk, CancellationToken cancellationToken)
    {
        Stamp asked = new(desk.Facilitator, Role.Facilitator, desk.Now);
        IEnumerable<long> acts =
            from back in Enumerable.Range(0, (int)Math.Min(RecentActs, desk.Board.LastAct))
            let act = desk.Board.LastAct - back
            let undone = desk.Board.Undo(act, asked)
            where undone.IsAccepted ? !undone.Events.IsEmpty : undone.Conflicts.All(conflict => conflict is ReasonNeeded)
            select act;
        if (await Ask.OneAsync(desk.Console, "Which one?", acts, act => Label(desk, act), cancellationToken) is { } chosen)
        {
            await desk.ActAsync((board, stamp) => board.Undo(chosen, stamp), cancellationToken);
        }
    }

    /// <summary>What an act that can still be undone changed: nothing has changed it since.</summary>
    private static string Label(Desk desk, long act)
    {
        PostedProposal[] changed = [.. desk.Board.Proposals.Where(posted => posted.LastAct == act)];
        return changed is [var first, ..]
            ? $"Act {Places.Number(act)}, {desk.Grid.ClockTime(first.ChangedAt)}: {string.Join(", ", changed.Select(posted => posted.Proposal.Title))}"
            : $"Act {Places.Number(act)}: rooms, times, cells or warnings";
    }

    private static async Task PublishAsync(Desk desk, CancellationToken cancellationToken)
    {
        Agenda? before = desk.Board.Revision == 0 ? null : Agenda.Of(desk.Board, desk.People.Names);
        await desk.ActAsync((board, stamp) => board.Publish(stamp), cancellationToken);
        foreach (SessionChange change in AgendaChanges.Between(before, Agenda.Of(desk.Board, desk.People.Names)).All)
        {
            desk.Console.Say("  ", Ink.Plain, (ChangeWords.Of(change), Ink.Quiet));
        }
    }
}
