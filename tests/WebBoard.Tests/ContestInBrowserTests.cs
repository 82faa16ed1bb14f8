using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The pages while the hall votes, while a lot waits for its numbers, and when it has fallen: in light and dark, wide and narrow, and by keyboard.</summary>
public sealed partial class ContestInBrowserTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Wanted = "stage|sat-1330";

    [BrowserFact]
    public async Task A_paper_ballot_is_entered_and_a_lot_drawn_by_keyboard_and_axe_finds_no_violation_on_the_way()
    {
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);
        using var sender = new Phone(fixture.Board.Address);
        await sender.EnterAsync(fixture.Board.Key);
        List<string> found = [];

        await sender.SendAsync("/desk/act/close-claims", ("form", "close"), ("page", "desk"), ("cell", Wanted), ("reason", "everybody is here"));
        await OpenAsync(sender, "approval");
        await desk.GotoAsync("/desk");
        await desk.Locator("summary", new() { HasText = "Enter a paper ballot" }).FocusAsync();
        await TypeAsync(desk, "Enter", "Tab", "Old Rao", "Tab", "Space", "Tab", "Tab", "Space", "Tab", "Enter");
        await desk.ReadsAsync("The ballot of Old Rao is in.");
        await desk.ReadsAsync("1 ballot.");
        found.AddRange(await JudgeAsync("vote", ["/desk", "/"]));

        await desk.GetByRole(AriaRole.Button, new() { Name = "Settle it by the vote" }).Locator("xpath=..").GetByLabel("Why now").FocusAsync();
        await TypeAsync(desk, "all have voted", "Enter");
        await desk.ReadsAsync("gets the place");
        await desk.GetByLabel("Why undo it?").FocusAsync();
        await TypeAsync(desk, "we draw instead", "Enter");
        await desk.ReadsAsync("Undone.");

        string poll = await OpenAsync(sender, "lottery");
        await desk.GotoAsync("/desk");
        found.AddRange(await JudgeAsync("draw", ["/desk", "/", "/wall", $"/draw/{poll}"]));
        await desk.GetByLabel("The numbers called out").FocusAsync();
        await TypeAsync(desk, "7 23 4", "Tab", "all are here", "Enter");
        await desk.ReadsAsync("The lot fell on");
        found.AddRange(await JudgeAsync("drawn", ["/desk", "/", $"/draw/{poll}"]));

        Assert.Empty(found);
    }

    private static async Task<string> OpenAsync(Phone sender, string rule) =>
        Poll().Match(await sender.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", rule), ("minutes", "5"))).Groups[1].Value;

    /// <summary>Keys by their names, and everything else letter by letter.</summary>
    private static async Task TypeAsync(IPage page, params string[] keys)
    {
        foreach (string key in keys)
        {
            await (key is "Tab" or "Enter" or "Space" ? page.Keyboard.PressAsync(key) : page.Keyboard.TypeAsync(key));
        }
    }

    private async Task<List<string>> JudgeAsync(string state, string[] addresses)
    {
        List<string> found = [];
        foreach ((ColorScheme scheme, int width) in new[] { (ColorScheme.Light, 390), (ColorScheme.Dark, 390), (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280) })
        {
            await using IBrowserContext context = await fixture.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true, BaseURL = fixture.Board.Address.ToString() });
            IPage page = await context.NewPageAsync();
            await page.EnterAsync(fixture.Board);
            foreach (string address in addresses)
            {
                await page.GotoAsync(address);
                found.AddRange((await page.JudgeAsync()).Select(fault => $"{state} {scheme} {width} {address} {fault}"));
                string name = address == "/" ? "phone" : address.Split('/')[1];
                await Pictures.KeepAsync(page, $"{name}-{state}-{width}-{scheme}");
            }
        }

        return found;
    }

    [GeneratedRegex("name=\"poll\" value=\"([^\"]+)\"")]
    private static partial Regex Poll();
}
