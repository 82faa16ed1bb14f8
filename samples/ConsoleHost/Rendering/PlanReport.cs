using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Prints a plan: the board before and after, each move and its reason, what is left over, and how good it is.</summary>
internal static class PlanReport
{
    public static void Print(IAnsiConsole console, Board before, Board after, Plan plan, People people)
    {
        PrintBoard(console, "Before", before, people);
        PrintMoves(console, before, plan);
        if (!plan.Moves.IsEmpty)
        {
            PrintBoard(console, "After", after, people);
        }

        PrintLeftOver(console, before, plan);
        PrintScore(console, plan);
    }

    private static void PrintBoard(IAnsiConsole console, string title, Board board, People people)
    {
        console.Heading(title);
        if (board.Grid.Rooms.Length > Wall.MaxRooms)
        {
            DayList.PrintAll(console, Agenda.Draft(board, people.Names));
            return;
        }

        foreach (LocalDate day in board.Grid.Days)
        {
            console.Write(Wall.Of(board, day, people));
        }
    }

    private static void PrintMoves(IAnsiConsole console, Board board, Plan plan)
    {
        console.Heading(plan.Moves.IsEmpty ? "Nothing moves" : Places.Count(plan.Moves.Length, "move"));
        foreach (PlannedMove planned in plan.Moves)
        {
            string where = planned.Move.From is { } from
                ? $"{board.Grid.Name(from)} → {board.Grid.Name(planned.Move.To)}"
                : $"{board.Grid.Name(planned.Move.To)}";
            console.Say(planned.Move.From is null ? "+ " : "~ ", Ink.Good, (TitleOf(board, planned.Move.Proposal), Ink.Bold), ($" — {where}. ", Ink.Plain), (planned.Because, Ink.Quiet));
        }

        if (plan.FewestMoves is { } fewest && !plan.Moves.IsEmpty)
        {
            console.Line($"No plan moves fewer than {Places.Number(fewest)}: fewer were ruled out.");
        }
    }

    private static void PrintLeftOver(IAnsiConsole console, Board board, Plan plan)
    {
        if (!plan.LeftOver.IsEmpty)
        {
            console.Heading("Left over");
        }

        foreach (LeftOver left in plan.LeftOver)
        {
            console.Say("✗ ", Ink.Bad, (TitleOf(board, left.Proposal), Ink.Bold), ($" — {left.Message}", Ink.Plain));
        }
    }

    private static void PrintScore(IAnsiConsole console, Plan plan)
    {
        console.Heading("Score");
        foreach (string rule in plan.Before.ByRule.Concat(plan.Score.ByRule).Select(score => score.Rule).Distinct())
        {
            console.Say("  ", Ink.Plain, (PlanningRules.Find(rule)!.Sentence, Ink.Plain), ($" {Of(plan.Before, rule)} → {Of(plan.Score, rule)}", Ink.Bold));
        }

        string proof = plan.IsBest ? "No plan is better." : string.Create(CultureInfo.InvariantCulture, $"At most {plan.Gap:P1} from the best possible.");
        console.Line($"Cost {Places.Number(plan.Before.Cost)} → {Places.Number(plan.Score.Cost)}, at least {Places.Number(plan.Bound.Cost)} ({plan.Bound.Proof}). {proof}", Ink.Bold);
        console.Line($"Seed {plan.Replay.Seed}, {Places.Number(plan.Replay.Iterations ?? 0)} moves tried.", Ink.Quiet);
    }

    private static string Of(PlanScore score, string rule) =>
        Places.Number(score.ByRule.Where(one => one.Rule == rule).Select(one => one.IsHard ? one.Findings : one.Cost).FirstOrDefault());

    private static string TitleOf(Board board, ProposalId proposal) => board.Find(proposal)?.Proposal.Title ?? proposal.Value;
}
