namespace OpenSpaces.AssistantServer.Tests.Support;

/// <summary>One store and one server that reads it, and acts for Asha and Kavya, for the tests of a class that change nothing.</summary>
public sealed class HallFixture : IAsyncLifetime
{
    internal HallStore Store { get; private set; } = null!;

    internal Assistant Assistant { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await HallStore.MakeAsync();
        Assistant = await Assistant.StartAsync(Store, "--for", "asha,kavya");
    }

    public async Task DisposeAsync()
    {
        await Assistant.DisposeAsync();
        await Store.DisposeAsync();
    }
}
