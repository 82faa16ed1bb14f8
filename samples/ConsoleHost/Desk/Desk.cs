using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The facilitator's desk: shows the board, asks what to do, says what came of it, until it is left.</summary>
internal sealed class Desk(IAnsiConsole console, People people, BoardKeeper keeper, IBallotBox box, Board opened, PersonId facilitator, IClock clock)
{
    private int polls;

    public IAnsiConsole Console => console;

    public People People => people;

    public PersonId Facilitator => facilitator;

    public Board Board { get; private set; } = opened;

    public Grid Grid => Board.Grid;

    public Instant Now => clock.GetCurrentInstant();

    public Stamp Stamp => new(facilitator, Role.Facilitator, Now);

    /// <summary>Votes: over a store they are kept with the board; over a board file, which has no place for them, what is on paper is counted before the facilitator gets up.</summary>
    public PollKeeper Polls { get; } = new(box, keeper);

    public bool IsLeft { get; private set; }

    public async Task SitDownAsync(CancellationToken cancellationToken)
    {
        polls = (await box.ListAsync(Board.Id, cancellationToken)).Length;
        BoardView.Print(this);
        while (!IsLeft)
        {
            DeskAct act = await DeskMenu.AskAsync(this, cancellationToken);
            await act.Do(this, cancellationToken);
        }
    }

    public void Leave() => IsLeft = true;

    /// <summary>The number of the board's next poll.</summary>
    public int NextPoll() => ++polls;

    /// <summary>Says every reason why not.</summary>
    /// <returns>Whether there is none.</returns>
    public bool Tell(ImmutableArray<Conflict> conflicts)
    {
        foreach (Conflict conflict in conflicts)
        {
            console.Say("✗ ", Ink.Bad, (conflict.Code, Ink.Bad), (": " + ConflictWords.Of(conflict, Grid, people), Ink.Plain));
        }

        return conflicts.IsEmpty;
    }

    /// <summary>Shows what a settled poll led to.</summary>
    public void Show(PollOutcome outcome)
    {
        if (outcome.Decision is { } decision)
        {
            Take(decision);
        }
    }

    /// <summary>Does it, and shows what came of it; where all that is missing is a reason, asks for one and does it with that.</summary>
    public async Task<Decision> ActAsync(Func<Board, Stamp, Decision> verb, CancellationToken cancellationToken)
    {
        Decision decision = await KeepAsync(verb, reason: null, cancellationToken);
        if (!decision.IsAccepted && decision.Conflicts.All(conflict => conflict is ReasonNeeded))
        {
            Outcome.Print(console, Board, Board, decision, people);
            string reason = await Ask.LineAsync(console, "Why?", "nothing is done without a reason", cancellationToken);
            if (reason.Length == 0)
            {
                return decision;
            }

            decision = await KeepAsync(verb, reason, cancellationToken);
        }

        Take(decision);
        return decision;
    }

    private void Take(Decision decision)
    {
        Board before = Board;
        if (decision.TryGetBoard(out Board? next))
        {
            Board = next;
        }

        Outcome.Print(console, before, Board, decision, people);
    }

    private async Task<Decision> KeepAsync(Func<Board, Stamp, Decision> verb, string? reason, CancellationToken cancellationToken)
    {
        Stamp stamp = Stamp with { Reason = reason };
        return await keeper.DecideAsync(Board.Id, board => verb(board, stamp), cancellationToken);
    }
}
