using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OpenSpaces.ConsoleHost;

/// <summary>One day of a board as it hangs in the hall: rooms are columns, times are rows. For few rooms; see <see cref="DayList"/> for many.</summary>
internal static class Wall
{
    /// <summary>More columns than this squeeze titles into letters.</summary>
    public const int MaxRooms = 4;

    private const int TimeColumn = 16;
    private const int NarrowestRoom = 15;

    /// <summary>The wall where it fits, or else the day as a list.</summary>
    public static void Print(IAnsiConsole console, Board board, LocalDate day, People people)
    {
        int rooms = board.Grid.Rooms.Length;
        if (rooms is > 0 and <= MaxRooms && console.Profile.Width >= TimeColumn + (rooms * NarrowestRoom))
        {
            console.Write(Of(board, day, people));
            return;
        }

        var now = Agenda.Draft(board, people.Names);
        DayList.Print(console, now, day, CommonPrefix.Of(now.Sessions.Select(session => session.Title)));
    }

    public static IRenderable Of(Board board, LocalDate day, People people)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Ink.Quiet, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text("Time", Ink.Quiet)) { NoWrap = true });
        foreach (Room room in board.Grid.Rooms)
        {
            table.AddColumn(new TableColumn(new Text(SafeText.OneLine(room.Name), Ink.Bold)));
        }

        foreach (TimeSlot slot in board.Grid.TimeSlots.Where(slot => slot.Day == day))
        {
            IEnumerable<IRenderable> cells = board.Grid.Rooms.Select(room => InCell(board, new Cell(room.Id, slot.Id), slot, people));
            table.AddRow([new Text(Places.Span(slot.Start, slot.End), Ink.Time), .. cells]);
        }

        return new Rows(new Text(day.Name(), Ink.Bold), table);
    }

    private static Paragraph InCell(Board board, Cell cell, TimeSlot slot, People people)
    {
        if (slot.Kind != TimeSlotKind.OpenSpace)
        {
            return new Paragraph(SafeText.OneLine(slot.Name), Ink.Quiet);
        }

        if (board.OccupantOf(cell) is { } posted)
        {
            return Card(posted, cell, people);
        }

        if (board.Closures.FirstOrDefault(closure => closure.Cell == cell) is { } closure)
        {
            return new Paragraph("× closed", Ink.Quiet).Append(closure.Reason is { } reason ? "\n" + SafeText.OneLine(reason) : "", Ink.Quiet);
        }

        int claims = board.ClaimantsOf(cell).Length;
        return claims > 0 ? new Paragraph($"? {Places.Count(claims, "claim")}", Ink.Warn)
            : board.Grid.Has(cell) ? new Paragraph("· open", Ink.Quiet)
            : new Paragraph("");
    }

    private static Paragraph Card(PostedProposal posted, Cell cell, People people)
    {
        var card = new Paragraph(SafeText.OneLine(posted.Proposal.Title), Ink.Bold);
        if (posted.Cell != cell)
        {
            card.Append(" (continued)", Ink.Quiet);
            return card;
        }

        return posted.Proposal.IsSuggestion
            ? card.Append("\nhost wanted", Ink.Warn)
            : card.Append("\n" + SafeText.OneLine(people.NamesOf(posted.Proposal.Hosts)), Ink.Good);
    }
}
