using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The menu of the desk.</summary>
internal static class DeskMenu
{
    private static readonly DeskAct Leave = new("Leave the desk", (desk, _) =>
    {
        desk.Leave();
        return Task.CompletedTask;
    });

    private static readonly (string Group, DeskAct[] Acts)[] Groups =
    [
        ("Topics", TopicActs.All),
        ("Hosts", HostActs.All),
        ("Topics out of topics", MergeActs.All),
        ("Requests", RequestActs.All),
        ("Cells", [.. CellActs.All, .. ClaimPolicyActs.All]),
        ("Contests", ContestActs.All),
        ("Rooms and times", WallActs.All),
        ("Warnings", WarningActs.All),
        ("Agenda", AgendaActs.All),
        ("Desk", [Leave]),
    ];

    public static async Task<DeskAct> AskAsync(Desk desk, CancellationToken cancellationToken)
    {
        var menu = new SelectionPrompt<DeskAct> { Title = "What is to be done?", PageSize = 20, SearchEnabled = true, WrapAround = true };
        menu.SearchPlaceholderText = "Type to search";
        menu.UseConverter(act => Markup.Escape(act.Label));
        foreach ((string group, DeskAct[] acts) in Groups)
        {
            menu.AddChoiceGroup(new DeskAct(group, Leave.Do), acts);
        }

        desk.Console.Blank();
        return await menu.ShowAsync(desk.Console, cancellationToken);
    }
}
