namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A board of a test's own, with the facilitator at the desk.</summary>
public abstract class AtTheDesk : IAsyncLifetime
{
    internal RunningBoard Board { get; private set; } = null!;

    internal Phone Desk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Board = await RunningBoard.StartAsync();
        Desk = new Phone(Board.Address);
        await Desk.EnterAsync(Board.Key);
    }

    public async Task DisposeAsync()
    {
        Desk.Dispose();
        await Board.DisposeAsync();
    }
}
