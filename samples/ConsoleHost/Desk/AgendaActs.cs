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
        new("Undo my last act", (desk, cancellationToken) => desk.ActAsync((board, stamp) => board.UndoLast(stamp), cancellationToken)),
    ];

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
