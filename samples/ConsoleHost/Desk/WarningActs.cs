using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Warnings: look at them, and accept one.</summary>
internal static class WarningActs
{
    public static readonly DeskAct[] All =
    [
        new("Show the warnings", ShowAsync),
        new("Accept a warning", AcceptAsync),
    ];

    private static Task ShowAsync(Desk desk, CancellationToken cancellationToken)
    {
        Warning[] open = OpenOn(desk);
        desk.Console.Line(open.Length == 0 ? "There is nothing to warn of." : $"{Places.Count(open.Length, "warning")}:", Ink.Bold);
        foreach (Warning warning in open)
        {
            desk.Console.Say("  ! ", Ink.Warn, (warning.Code, Ink.Warn), (": " + WarningWords.Of(warning, desk.Board, desk.People), Ink.Plain));
        }

        return Task.CompletedTask;
    }

    private static async Task AcceptAsync(Desk desk, CancellationToken cancellationToken)
    {
        var open = OpenOn(desk).ToDictionary(warning => warning.Key);
        if (await Ask.OneAsync(desk.Console, "Which one?", open.Keys, key => WarningWords.Of(open[key], desk.Board, desk.People), cancellationToken) is { } chosen)
        {
            await desk.ActAsync((board, stamp) => board.Waive(chosen, stamp), cancellationToken);
        }
    }

    private static Warning[] OpenOn(Desk desk) => [.. BoardInspector.Inspect(desk.Board, desk.Now).Where(warning => warning.IsOpen)];
}
