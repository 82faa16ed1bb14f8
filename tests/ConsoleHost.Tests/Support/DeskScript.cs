using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>A facilitator at the desk who types what the script says.</summary>
internal sealed class DeskScript : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2018, 10, 6, 2, 30);
    private readonly TestConsole console = new();

    public DeskScript()
    {
        console.Profile.Capabilities.Interactive = true;
        console.Profile.Capabilities.Ansi = true;
        Board = Board.Open(new BoardId("hall-3"), PyConIndia.Grid, PyConIndia.Policy, new Stamp(PyConIndia.Noor, Role.Facilitator, Morning)).OrThrow();
    }

    public Board Board { get; private set; }

    public string Output => console.Output;

    public static Stamp Facilitator => new(PyConIndia.Noor, Role.Facilitator, Morning);

    /// <summary>What has happened before the facilitator sits down.</summary>
    public void Given(Func<Board, Decision> verb) => Board = verb(Board).OrThrow();

    /// <summary>Searches a menu for the text, and takes what is found first.</summary>
    public DeskScript Choose(string text)
    {
        console.Input.PushText(text);
        console.Input.PushKey(ConsoleKey.Enter);
        return this;
    }

    public DeskScript Type(string line)
    {
        console.Input.PushTextWithEnter(line);
        return this;
    }

    public async Task<DeskScript> ThenLeaveAsync()
    {
        Choose("Leave the desk");
        var desk = new Desk(console, PyConIndia.People, Keep, Board, PyConIndia.Noor, new StoppedClock(Morning));
        await desk.SitDownAsync(CancellationToken.None);
        return this;
    }

    public void Dispose() => console.Dispose();

    private Task<Decision> Keep(Func<Board, Decision> verb)
    {
        Decision decision = verb(Board);
        Board = decision.TryGetBoard(out Board? next) ? next : Board;
        return Task.FromResult(decision);
    }

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
