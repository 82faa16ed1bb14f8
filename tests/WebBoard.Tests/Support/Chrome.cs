using Microsoft.Playwright;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>Debian's Chromium, and what every test does in it.</summary>
internal static class Chrome
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });

    /// <summary>A telephone with JavaScript off, which is somebody of its own.</summary>
    public static async Task<IPage> OpenPhoneAsync(this IBrowser browser, RunningBoard board, int width = 390) => await OpenAsync(browser, board, new() { Width = width, Height = 844 }, hasScripts: false);

    /// <summary>A window with JavaScript on.</summary>
    public static async Task<IPage> OpenWindowAsync(this IBrowser browser, RunningBoard board, int width = 1920, int height = 1080) => await OpenAsync(browser, board, new() { Width = width, Height = height }, hasScripts: true);

    /// <summary>The desk without JavaScript: forms are all that it needs.</summary>
    public static async Task<IPage> OpenDeskAsync(this IBrowser browser, RunningBoard board)
    {
        IPage page = await OpenAsync(browser, board, new() { Width = 1280, Height = 900 }, hasScripts: false);
        await page.EnterAsync(board);
        return page;
    }

    /// <summary>Opens the facilitator's link and says yes.</summary>
    public static async Task EnterAsync(this IPage page, RunningBoard board)
    {
        await page.GotoAsync($"/key/{board.Key}");
        await page.PressAsync("Yes, that is me");
        await page.WaitForURLAsync("**/desk");
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Expects a sentence on the page, and says what the page said instead.</summary>
    public static async Task ReadsAsync(this IPage page, string sentence) =>
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(sentence, new() { Timeout = 20_000 });

    private static async Task<IPage> OpenAsync(IBrowser browser, RunningBoard board, ViewportSize size, bool hasScripts)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { JavaScriptEnabled = hasScripts, ViewportSize = size, BaseURL = board.Address.ToString() });
        return await context.NewPageAsync();
    }
}
