using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Where the story is played: hands every act to the <see cref="BoardKeeper"/>, as a host application does, and tells what came of it.</summary>
internal sealed class Stage(IAnsiConsole console, BoardKeeper keeper, PollKeeper polls, StoryClock clock)
{
    private const string Indent = "              ";
    private static readonly BoardId Id = new("pycon-india-2018");
    private int scenes;

    public IAnsiConsole Console => console;

    public StoryClock Clock => clock;

    public PollKeeper Polls => polls;

    public Instant Now => clock.GetCurrentInstant();

    public Stamp Facilitator => As(PyConIndia.Noor, Role.Facilitator, null);

    /// <summary>The board after the last act that was accepted.</summary>
    public Board Board { get; private set; } = null!;

    /// <summary>What was last published.</summary>
    public Agenda Agenda => Agenda.Of(Board, PyConIndia.People.Names);

    public void Scene(string title, string say)
    {
        console.Blank();
        console.Heading($"{++scenes}. {title}");
        console.Line(say, Ink.Quiet);
        console.Blank();
    }

    /// <summary>Says more about what has just happened.</summary>
    public void Explain(string sentence) => console.Say(Indent + "  ", Ink.Plain, (sentence, Ink.Quiet));

    public void Warn(Warning warning) =>
        console.Say(Indent + "! ", Ink.Warn, (warning.Code, Ink.Warn), (": " + WarningWords.Of(warning, Board, PyConIndia.People), Ink.Plain));

    public async Task OpenAsync()
    {
        Decision opened = Board.Open(Id, PyConIndia.Grid, PyConIndia.Policy, As(PyConIndia.Noor, Role.Facilitator, null));
        if (!await keeper.OpenAsync(opened))
        {
            throw new CommandRefusedException("There is a board in that file already.", "Name a file that is not there yet.");
        }

        Tell(PyConIndia.Noor, "opens the board", opened);
    }

    /// <summary>Somebody does something for themself.</summary>
    public async Task<Decision> DoAsync(PersonId who, string what, Func<Board, Stamp, Decision> verb)
    {
        Stamp stamp = As(who, Role.Attendee, null);
        return Tell(who, what, await keeper.DecideAsync(Id, board => verb(board, stamp)));
    }

    /// <summary>The facilitator does something, for anyone, and says why where that overrides somebody.</summary>
    public async Task<Decision> FacilitateAsync(string what, Func<Board, Stamp, Decision> verb, string? because = null)
    {
        Stamp stamp = As(PyConIndia.Noor, Role.Facilitator, because);
        return Tell(PyConIndia.Noor, what, await keeper.DecideAsync(Id, board => verb(board, stamp)));
    }

    /// <summary>The facilitator asks for the verdict of a poll that is over, and reads it out.</summary>
    public async Task<PollOutcome> SettleAsync(PollId poll, string what, TieReveal? reveal = null)
    {
        PollOutcome outcome = await polls.SettleAsync(poll, reveal, Facilitator);
        Tell(PyConIndia.Noor, what, outcome.Decision!);
        VerdictBars.Print(console, outcome.Verdict!, topic => Board.Find(topic)!.Proposal.Title, Indent);
        return outcome;
    }

    /// <summary>Publishes the next agenda, and says what its readers have to know.</summary>
    public async Task PublishAsync()
    {
        Agenda? before = Board.Revision == 0 ? null : Agenda;
        await FacilitateAsync("publishes the agenda", (board, stamp) => board.Publish(stamp));
        AgendaChanges changes = AgendaChanges.Between(before, Agenda);
        foreach (SessionChange change in changes.All)
        {
            Explain(ChangeWords.Of(change));
        }

        // What is new is on the agenda anyway; what moved or was cancelled is posted, short enough for any network.
        foreach (Notice notice in changes.All.Select(Notices.Of).Where(notice => notice is not (SessionIsNew or SessionRevised)))
        {
            console.Say(Indent + "» ", Ink.Who, (Announcements.Compose(notice, Board, "x", PostRule.X, PyConIndia.Posts).Text, Ink.Bold));
        }
    }

    private Stamp As(PersonId who, Role role, string? because) => new(who, role, Now) { Reason = because };

    private Decision Tell(PersonId who, string what, Decision decision)
    {
        console.Say($"{PyConIndia.Grid.DateAndTime(Now),12}  ", Ink.Time, ($"{PyConIndia.People.NameOf(who)} ", Ink.Who), (what, Ink.Plain));
        Board? before = Board;
        if (decision.TryGetBoard(out Board? next))
        {
            Board = next;
        }

        Outcome.Print(console, before, Board, decision, PyConIndia.People, Indent);
        return decision;
    }
}
