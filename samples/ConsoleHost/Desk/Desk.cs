using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The facilitator's desk: shows the board, asks what to do, says what came of it, until it is left.</summary>
internal sealed class Desk(IAnsiConsole console, People people, Func<Func<Board, Decision>, Task<Decision>> keep, Board opened, PersonId facilitator, IClock clock)
{
    public IAnsiConsole Console => console;

    public People People => people;

    public PersonId Facilitator => facilitator;

    public Board Board { get; private set; } = opened;

    public Grid Grid => Board.Grid;

    public Instant Now => clock.GetCurrentInstant();

    public bool IsLeft { get; private set; }

    public async Task SitDownAsync(CancellationToken cancellationToken)
    {
        BoardView.Print(this);
        while (!IsLeft)
        {
            DeskAct act = await DeskMenu.AskAsync(this, cancellationToken);
            await act.Do(this, cancellationToken);
        }
    }

    public void Leave() => IsLeft = true;

    /// <summary>Does it, and shows what came of it; where all that is missing is a reason, asks for one and does it with that.</summary>
    public async Task<Decision> ActAsync(Func<Board, Stamp, Decision> verb, CancellationToken cancellationToken)
    {
        Decision decision = await KeepAsync(verb, reason: null);
        if (!decision.IsAccepted && decision.Conflicts.All(conflict => conflict is ReasonNeeded))
        {
            Outcome.Print(console, Board, Board, decision, people);
            string reason = await Ask.LineAsync(console, "Why?", "nothing is done without a reason", cancellationToken);
            if (reason.Length == 0)
            {
                return decision;
            }

            decision = await KeepAsync(verb, reason);
        }

        Board before = Board;
        if (decision.TryGetBoard(out Board? next))
        {
            Board = next;
        }

        Outcome.Print(console, before, Board, decision, people);
        return decision;
    }

    private Task<Decision> KeepAsync(Func<Board, Stamp, Decision> verb, string? reason)
    {
        Stamp stamp = new(facilitator, Role.Facilitator, Now) { Reason = reason };
        return keep(board => verb(board, stamp));
    }
}
