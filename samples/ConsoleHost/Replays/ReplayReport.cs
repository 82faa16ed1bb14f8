using System.Collections.Immutable;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Prints a replay: each step, then the totals.</summary>
internal static class ReplayReport
{
    public static void Print(IAnsiConsole console, ImmutableArray<ReplayStep> steps, bool isBrief)
    {
        HashSet<ProposalId> refusedBefore = [];
        foreach (ReplayStep step in steps)
        {
            (ProposalId Id, Standing Standing, ImmutableArray<Conflict> Conflicts)[] newlyRefused = [.. step.Refused.Where(refused => refusedBefore.Add(refused.Id))];
            refusedBefore.IntersectWith(step.Refused.Select(refused => refused.Id));
            PrintCounts(console, step);
            if (!isBrief)
            {
                PrintTitles(console, step, newlyRefused);
            }
        }

        PrintTotals(console, steps);
    }

    private static void PrintCounts(IAnsiConsole console, ReplayStep step)
    {
        var parts = new List<(string, Style)> { ($"{Places.Count(step.Sessions, "session")}", Ink.Bold) };
        Add(step.New.Length, "new", Ink.Good);
        Add(step.Moved.Length, "moved", Ink.Warn);
        Add(step.Cancelled.Length, "cancelled", Ink.Quiet);
        Add(step.Refused.Length, "refused", Ink.Bad);
        Add(step.WithoutRoom, "without a room", Ink.Quiet);
        console.Say($"{step.Board.Grid.DateAndTime(step.At),12}  ", Ink.Time, [.. parts]);

        void Add(int count, string what, Style style)
        {
            if (count > 0)
            {
                parts.Add((", ", Ink.Plain));
                parts.Add(($"{Places.Number(count)} {what}", style));
            }
        }
    }

    private static void PrintTitles(IAnsiConsole console, ReplayStep step, (ProposalId Id, Standing Standing, ImmutableArray<Conflict> Conflicts)[] refused)
    {
        Grid grid = step.Board.Grid;
        foreach (Standing added in step.New)
        {
            console.Say("              + ", Ink.Good, (added.Title, Ink.Plain), ($" — {Where(grid, added.Spot)}", Ink.Quiet));
        }

        foreach ((string title, Spot from, Spot to) in step.Moved)
        {
            console.Say("              ~ ", Ink.Warn, (title, Ink.Plain), ($" — {Where(grid, from)} → {Where(grid, to)}", Ink.Quiet));
        }

        foreach (string title in step.Cancelled)
        {
            console.Say("              - ", Ink.Quiet, (title, Ink.Plain));
        }

        foreach ((_, Standing standing, ImmutableArray<Conflict> conflicts) in refused)
        {
            console.Say("              ✗ ", Ink.Bad, (standing.Title, Ink.Plain), ($" — {Where(grid, standing.Spot)}: {Why(step.Board, conflicts)}", Ink.Quiet));
        }
    }

    private static void PrintTotals(IAnsiConsole console, ImmutableArray<ReplayStep> steps)
    {
        ReplayStep last = steps[^1];
        console.Blank();
        console.Heading("Totals");
        console.Line($"{Places.Count(steps.Length, "snapshot")}, from {Places.Count(steps[0].Sessions, "session")} to {Places.Number(last.Sessions)}.");
        console.Line($"{Places.Number(steps.Sum(step => step.New.Length))} new, {Places.Number(steps.Sum(step => step.Moved.Length))} moved, "
            + $"{Places.Number(steps.Sum(step => step.Cancelled.Length))} cancelled; "
            + $"{Places.Number(steps.SelectMany(step => step.Refused).DistinctBy(refused => refused.Id).Count())} refused at some step; {Places.Count(last.Board.Grid.Rooms.Length, "room")}.");
        int lost = last.Sessions - last.Placed - last.Refused.Length - last.WithoutRoom;
        console.Line($"{(lost == 0 ? "Nothing lost" : Places.Count(lost, "session") + " lost")}: of the last {Places.Count(last.Sessions, "session")}, {Places.Number(last.Placed)} are placed, "
            + $"{Places.Number(last.Refused.Length)} refused and {Places.Number(last.WithoutRoom)} without a room wait on the board; "
            + $"the {Places.Number(last.Board.Proposals.Count(posted => posted.State == ProposalState.Withdrawn))} cancelled ones are kept, and can be restored.");
        foreach ((_, Standing standing, ImmutableArray<Conflict> conflicts) in last.Refused)
        {
            console.Say("✗ ", Ink.Bad, (standing.Title, Ink.Bold), ($" — {Where(last.Board.Grid, standing.Spot)}: {Why(last.Board, conflicts)}", Ink.Plain));
        }
    }

    private static string Where(Grid grid, Spot spot) =>
        $"{grid.ClockTime(spot.Time.Start)}–{spot.Time.End.InZone(grid.Zone).TimeOfDay.Name()}{(spot.HasRoom ? $" {spot.Room}" : ", no room yet")}";

    private static string Why(Board board, ImmutableArray<Conflict> conflicts) => string.Join(" ", conflicts.Select(conflict => conflict switch
    {
        CellTaken taken => $"that room is taken by \"{taken.Title}\".",
        TimeSlotOverlaps overlaps when Occupant(board, overlaps.Other) is { } other => $"that room is taken by \"{other.Proposal.Title}\", {TimesOf(board, overlaps.Other)}.",
        _ => ConflictWords.Of(conflict, board.Grid, People.Unnamed),
    }));

    private static PostedProposal? Occupant(Board board, TimeSlotId timeSlot) => board.Placed.FirstOrDefault(posted => posted.Cell?.TimeSlot == timeSlot);

    private static string TimesOf(Board board, TimeSlotId timeSlot) => board.Grid.FindTimeSlot(timeSlot) is { } slot ? Places.Span(slot.Start, slot.End) : "";
}
