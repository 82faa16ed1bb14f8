using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OpenSpaces.ConsoleHost;

/// <summary>One day of an agenda as a list: when, where, what, who. Readable on 80 columns however many rooms there are.</summary>
internal static class DayList
{
    /// <summary>"Meet at entrance to conference center (outside doors)" wraps, so that titles need not.</summary>
    private const int WidestRoom = 24;

    /// <summary>On less than this a table's columns break words into letters.</summary>
    private const int NarrowestTable = 60;

    private const string Where = "Where";

    public static void PrintAll(IAnsiConsole console, Agenda agenda)
    {
        console.Blank();
        AgendaHead.Print(console, agenda);
        var prefix = CommonPrefix.Of(agenda.Sessions.Select(session => session.Title));
        if (prefix.Text.Length > 0)
        {
            console.Line($"Every title begins with \"{prefix.Text.Trim()}\"; that is left out here.", Ink.Quiet);
        }

        console.Blank();
        foreach (LocalDate day in agenda.Sessions.Select(session => session.Start.Date).Distinct())
        {
            Print(console, agenda, day, prefix);
        }
    }

    /// <summary>A table, or on a narrow terminal a line for each session.</summary>
    public static void Print(IAnsiConsole console, Agenda agenda, LocalDate day, CommonPrefix prefix = default)
    {
        if (console.Profile.Width >= NarrowestTable)
        {
            console.Write(Of(agenda, day, prefix));
            return;
        }

        ImmutableArray<Session> sessions = agenda.OnDay(day);
        console.Line($"{day.Name()} · {Places.Count(sessions.Length, "session")}", Ink.Bold);
        string last = "";
        foreach (Session session in sessions)
        {
            string when = Places.Span(session.Start.LocalDateTime, session.End.LocalDateTime);
            if (when != last)
            {
                console.Line(when, Ink.Time);
            }

            string who = session.Hosts.IsEmpty ? "" : $" ({string.Join(", ", session.Hosts.Select(host => host.Name))})";
            console.Say("  ", Ink.Plain, ($"{session.RoomName}: ", Ink.Plain), (prefix.CutFrom(session.Title), Ink.Bold), (who, Ink.Good));
            last = when;
        }

        console.Blank();
    }

    public static IRenderable Of(Agenda agenda, LocalDate day, CommonPrefix prefix = default)
    {
        ImmutableArray<Session> sessions = agenda.OnDay(day);
        bool showHosts = sessions.Any(session => !session.Hosts.IsEmpty);
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Ink.Quiet };
        table.AddColumn(new TableColumn(new Text("When", Ink.Quiet)) { NoWrap = true });
        table.AddColumn(new TableColumn(new Text(Where, Ink.Quiet)) { Width = Math.Min(WidestRoom, sessions.Select(session => SafeText.OneLine(session.RoomName).GetCellWidth()).Append(Where.Length).Max()) });
        table.AddColumn(new TableColumn(new Text("What", Ink.Quiet)));
        if (showHosts)
        {
            table.AddColumn(new TableColumn(new Text("Who", Ink.Quiet)));
        }

        string last = "";
        foreach (Session session in sessions)
        {
            string when = Places.Span(session.Start.LocalDateTime, session.End.LocalDateTime);
            List<IRenderable> row =
            [
                new Text(when == last ? "" : when, Ink.Time),
                new Text(SafeText.OneLine(session.RoomName)),
                new Text(SafeText.OneLine(prefix.CutFrom(session.Title)), Ink.Bold),
            ];
            if (showHosts)
            {
                row.Add(session.Hosts.IsEmpty
                    ? new Text("host wanted", Ink.Warn)
                    : new Text(SafeText.OneLine(string.Join(", ", session.Hosts.Select(host => host.Name))), Ink.Good));
            }

            table.AddRow(row);
            last = when;
        }

        return new Rows(new Text($"{day.Name()} · {Places.Count(sessions.Length, "session")}", Ink.Bold), table);
    }
}
