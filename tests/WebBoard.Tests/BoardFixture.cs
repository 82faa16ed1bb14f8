using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>One running application for the tests of a class.</summary>
public sealed class BoardFixture : IAsyncLifetime
{
    internal RunningBoard Board { get; private set; } = null!;

    public async Task InitializeAsync() => Board = await RunningBoard.StartAsync();

    public async Task DisposeAsync() => await Board.DisposeAsync();
}
