using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>How cells are claimed: for the board, a day or a cell.</summary>
internal static class ClaimPolicyActs
{
    public static readonly DeskAct[] All = [new("Say how cells are claimed", SetAsync)];

    private static readonly string[] Ways =
        ["first come, first served", "claims gather, and several are a contest", "only the facilitator gives them out", "not at all", "as the board says"];

    private static async Task SetAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await AskScopeAsync(desk, cancellationToken) is not { } scope
            || await Ask.OneAsync(desk.Console, "How are they claimed?", Enumerable.Range(0, Ways.Length), way => Ways[way], cancellationToken) is not { } chosen)
        {
            return;
        }

        ClaimPolicy? policy = chosen switch
        {
            0 => ClaimPolicy.FirstCome,
            1 => await AskDeadlineAsync(desk, cancellationToken) is { } before ? ClaimPolicy.ContestedUntilBeforeStart(before) : null,
            2 => ClaimPolicy.FacilitatorOnly,
            3 => ClaimPolicy.Closed,
            _ => null,
        };
        if (policy is not null || chosen == Ways.Length - 1)
        {
            await desk.ActAsync((board, stamp) => board.SetClaimPolicy(scope, policy, stamp), cancellationToken);
        }
    }

    private static async Task<ClaimScope?> AskScopeAsync(Desk desk, CancellationToken cancellationToken)
    {
        LocalDate[] days = [.. desk.Grid.Days];
        string[] scopes = ["The whole board", .. days.Select(day => day.Name()), "One cell"];
        int? chosen = await Ask.OneAsync(desk.Console, "Which cells?", Enumerable.Range(0, scopes.Length), scope => scopes[scope], cancellationToken);
        return chosen switch
        {
            null => null,
            0 => ClaimScope.Board,
            { } day when day <= days.Length => ClaimScope.OfDay(days[day - 1]),
            _ => await Ask.CellAsync(desk, "Which cell?", cancellationToken) is { } cell ? ClaimScope.OfCell(cell) : null,
        };
    }

    private static async Task<Duration?> AskDeadlineAsync(Desk desk, CancellationToken cancellationToken)
    {
        while (await Ask.LineAsync(desk.Console, "How many minutes before it starts do claims close?", "leave it", cancellationToken) is { Length: > 0 } typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes))
            {
                return Duration.FromMinutes(minutes);
            }

            desk.Console.Complain($"\"{typed}\" is no number of minutes.", "Type digits, such as 30, or nothing to leave it.");
        }

        return null;
    }
}
