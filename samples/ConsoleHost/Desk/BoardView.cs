using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What the facilitator sees on sitting down: the day, what waits, what is asked for.</summary>
internal static class BoardView
{
    public static void Print(Desk desk)
    {
        Board board = desk.Board;
        desk.Console.Heading(board.Policy.Name);
        LocalDate today = desk.Now.InZone(board.Grid.Zone).Date;
        LocalDate[] days = [.. board.Grid.Days];
        if (days.Length > 0)
        {
            PrintDay(desk, days.FirstOrDefault(day => day >= today, days[^1]));
        }

        int requests = board.Proposals.Count(posted => posted is { State: ProposalState.OnBoard, Request: RequestState.Pending });
        int warnings = BoardInspector.Inspect(board, desk.Now).Count(warning => warning.IsOpen);
        int contests = board.Contests.Count();
        desk.Console.Line($"{Places.Count(board.Placed.Count(), "session")} placed, {Places.Count(board.Waiting.Count(), "topic")} waiting, "
            + $"{Places.Count(requests, "request")} to answer, {Places.Count(contests, "contest")} to settle, {Places.Count(warnings, "warning")}; agenda {Places.Number(board.Revision)}"
            + (board.HasUnpublishedChanges ? ", with changes to publish." : "."));
    }

    public static void PrintDay(Desk desk, LocalDate day) => Wall.Print(desk.Console, desk.Board, day, desk.People);
}
