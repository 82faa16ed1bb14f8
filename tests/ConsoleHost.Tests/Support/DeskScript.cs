using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>A facilitator at the desk who types what the script says.</summary>
internal sealed class DeskScript : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2018, 10, 6, 2, 30);
    private static readonly BoardId Id = new("hall-3");
    private readonly TestConsole console = new();
    private readonly InMemoryBoardStore store = new();
    private readonly BoardKeeper keeper;

    public DeskScript()
    {
        console.Profile.Capabilities.Interactive = true;
        console.Profile.Capabilities.Ansi = true;
        keeper = new BoardKeeper(store);
        if (!keeper.OpenAsync(Board.Open(Id, PyConIndia.Grid, PyConIndia.Policy, new Stamp(PyConIndia.Noor, Role.Facilitator, Morning))).AsTask().GetAwaiter().GetResult())
        {
            throw new InvalidOperationException("The board of the script could not be opened.");
        }
    }

    public Board Board => store.FindAsync(Id).AsTask().GetAwaiter().GetResult()!;

    public string Output => console.Output;

    public static Stamp Facilitator => new(PyConIndia.Noor, Role.Facilitator, Morning);

    /// <summary>What has happened before the facilitator sits down.</summary>
    public void Given(Func<Board, Decision> verb) => keeper.DecideAsync(Id, verb).AsTask().GetAwaiter().GetResult().OrThrow();

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
        var desk = new Desk(console, PyConIndia.People, keeper, new InMemoryBallotBox(), Board, PyConIndia.Noor, new StoppedClock(Morning));
        await desk.SitDownAsync(CancellationToken.None);
        return this;
    }

    public void Dispose() => console.Dispose();

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
