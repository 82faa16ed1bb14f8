using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>What runs at the same time: on the board, and beside it in the main programme.</summary>
internal static class ProgrammeView
{
    private const string Here = "  here    ";
    private const string Beside = "  beside  ";

    public static void Print(IAnsiConsole console, MainProgramme programme, Board board, People people)
    {
        Grid grid = board.Grid;
        ILookup<TimeSlotId, PostedProposal> sessions = board.Placed.SelectMany(posted => posted.Cells.Select(cell => (cell.TimeSlot, posted))).ToLookup(one => one.TimeSlot, one => one.posted);
        foreach (IGrouping<LocalDate, TimeSlot> day in grid.TimeSlots.OrderBy(timeSlot => timeSlot.Start).GroupBy(timeSlot => timeSlot.Start.Date))
        {
            console.Blank();
            console.Heading(day.Key.Name());
            foreach (ProgrammeEvent whole in programme.Events.Where(e => e.IsAllDay && e.Start.Date <= day.Key && day.Key < e.End.Date))
            {
                console.Say(Beside, Ink.Quiet, ("all day: ", Ink.Plain), (whole.Title, Ink.Bold));
            }

            foreach (TimeSlot timeSlot in day)
            {
                ImmutableArray<ProgrammeEvent> beside = programme.During(grid.IntervalOf(timeSlot.Id));
                if (sessions.Contains(timeSlot.Id) || !beside.IsEmpty)
                {
                    console.Line($"{Places.Span(timeSlot.Start, timeSlot.End)}{(timeSlot.Name is { Length: > 0 } name ? $" · {name}" : "")}", Ink.Time);
                    PrintSlot(console, grid, [.. sessions[timeSlot.Id]], beside, timeSlot.Id, people);
                }
            }
        }
    }

    private static void PrintSlot(IAnsiConsole console, Grid grid, ImmutableArray<PostedProposal> here, ImmutableArray<ProgrammeEvent> beside, TimeSlotId timeSlot, People people)
    {
        foreach (PostedProposal session in here)
        {
            string room = grid.Name(session.Cells.First(cell => cell.TimeSlot == timeSlot).Room);
            console.Say(Here, Ink.Quiet, ($"{room}: ", Ink.Plain), (session.Proposal.Title, Ink.Bold), (InBrackets(people.NamesOf(session.Proposal.Hosts)), Ink.Good));
        }

        foreach (ProgrammeEvent e in beside)
        {
            console.Say(Beside, Ink.Quiet, (e.Room.Length > 0 ? $"{e.Room}: " : "", Ink.Plain), (e.Title, Ink.Bold), (InBrackets(string.Join(", ", e.Speakers)), Ink.Good));
        }
    }

    private static string InBrackets(string names) => names.Length == 0 ? "" : $" ({names})";
}
