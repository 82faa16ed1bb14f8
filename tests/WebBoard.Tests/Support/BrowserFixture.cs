using Microsoft.Playwright;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>One running application and one Chromium for the tests of a class; no Chromium where there is none, and those tests are skipped.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal RunningBoard Board { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Board = await RunningBoard.StartAsync();
        if (File.Exists(BrowserFactAttribute.Chromium))
        {
            playwright = await Playwright.CreateAsync();
            Browser = await Chrome.LaunchAsync(playwright);
        }
    }

    public async Task DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
        }

        await Board.DisposeAsync();
    }
}
