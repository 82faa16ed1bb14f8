using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Where the story is played: hands every act to the board as a host application would, and tells what came of it.</summary>
internal sealed class Stage(IAnsiConsole console)
{
    private int scenes;

    public IAnsiConsole Console => console;

    public StoryClock Clock { get; } = new(PyConIndia.Grid.Zone);

    public Board Board { get; private set; } = null!;

    public Instant Now => Clock.GetCurrentInstant();

    /// <summary>What was last published.</summary>
    public Agenda Agenda => Agenda.Of(Board, PyConIndia.People.Names);

    public void Scene(string title, string say)
    {
        console.Blank();
        console.Heading($"{++scenes}. {title}");
        Tell(say);
        console.Blank();
    }

    public void Tell(string text) => console.Line(text, Ink.Quiet);

    public void Open(BoardId id, Grid grid, BoardPolicy policy) =>
        Report(PyConIndia.Noor, "opens the board", Board.Open(id, grid, policy, As(PyConIndia.Noor, Role.Facilitator, null)));

    /// <summary>Somebody does something for themself.</summary>
    public Decision Do(PersonId who, string what, Func<Board, Stamp, Decision> verb) =>
        Report(who, what, verb(Board, As(who, Role.Attendee, null)));

    /// <summary>The facilitator does something, for anyone, and says why where that overrides somebody.</summary>
    public Decision Facilitate(string what, Func<Board, Stamp, Decision> verb, string? because = null) =>
        Report(PyConIndia.Noor, what, verb(Board, As(PyConIndia.Noor, Role.Facilitator, because)));

    /// <summary>Publishes the next agenda, and says what its readers have to know.</summary>
    public void Publish()
    {
        Agenda? before = Board.Revision == 0 ? null : Agenda;
        Facilitate("publishes the agenda", (board, stamp) => board.Publish(stamp));
        foreach (SessionChange change in AgendaChanges.Between(before, Agenda).All)
        {
            console.Say("                ", Ink.Plain, ($"{ChangeWords.Of(change)}", Ink.Quiet));
        }
    }

    private Stamp As(PersonId who, Role role, string? because) => new(who, role, Now) { Reason = because };

    private Decision Report(PersonId who, string what, Decision decision)
    {
        console.Say($"{PyConIndia.Grid.DateAndTime(Now),12}  ", Ink.Time, ($"{PyConIndia.People.NameOf(who)} ", Ink.Who), (what, Ink.Plain));
        Board? before = Board;
        if (decision.TryGetBoard(out Board? next))
        {
            Board = next;
        }

        Outcome.Print(console, before, Board, decision, PyConIndia.People, "              ");
        return decision;
    }
}
