using Microsoft.Playwright;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>One running application for the tests of a class, and one Chromium for all classes; no Chromium where there is none, and those tests are skipped.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Ended with the tests' process, by Playwright's driver, whose input then ends.
    private static readonly Lazy<Task<IBrowser>> Chromium = new(async () => await Chrome.LaunchAsync(await Playwright.CreateAsync()));

    internal RunningBoard Board { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Task<RunningBoard> starting = RunningBoard.StartAsync();
        if (File.Exists(BrowserFactAttribute.Chromium))
        {
            Browser = await Chromium.Value;
        }

        Board = await starting;
    }

    public async Task DisposeAsync() => await Board.DisposeAsync();
}
