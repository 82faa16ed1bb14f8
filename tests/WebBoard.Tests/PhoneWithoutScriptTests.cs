using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The phone page clicked through with JavaScript off: everything that an attendee does.</summary>
public sealed class PhoneWithoutScriptTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task Proposing_suggesting_adopting_claiming_marking_and_adding_to_a_calendar_need_no_script()
    {
        IPage phone = await fixture.Browser.OpenPhoneAsync(fixture.Board, width: 320);
        await phone.GotoAsync("/");

        await phone.GetByRole(AriaRole.Link, new() { Name = "Propose", Exact = true }).ClickAsync();
        await phone.GetByLabel("Your name").FillAsync("Gita");
        await phone.GetByLabel("Title").FillAsync("Bread and loops");
        await phone.PressAsync("Put it on the board");
        await phone.ReadsAsync("Choose a free place for it when you like.");

        await phone.GotoAsync("/");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Suggest a topic" }).ClickAsync();
        await phone.GetByLabel("Title").FillAsync("Knitting for programmers");
        await phone.PressAsync("Put it on the board");
        await phone.ReadsAsync("On the suggestion list.");

        await phone.GotoAsync("/");
        await phone.Locator("li", new() { HasText = "Knitting for programmers" }).GetByRole(AriaRole.Button, new() { Name = "Host it" }).ClickAsync();
        await phone.ReadsAsync("It is yours now.");
        await phone.ReadsAsync("Hosted by Gita");

        await phone.GetByLabel("Claim a free place").SelectOptionAsync("carpet|sat-1415");
        await phone.PressAsync("Claim it");
        await phone.ReadsAsync("Sat 14:15 in Hall 3 Carpet");

        await phone.PressAsync("☆ I would go");
        await phone.ReadsAsync("1 person would go.");
        await phone.PressAsync("★ You would go: take it back");
        await phone.ReadsAsync("0 people would go.");

        await phone.GotoAsync("/topic/django");
        string calendar = (await phone.GetByRole(AriaRole.Link, new() { Name = "Add to calendar" }).GetAttributeAsync("href"))!;
        IAPIResponse file = await phone.APIRequest.GetAsync(new Uri(fixture.Board.Address, calendar).ToString());
        Assert.Equal("text/calendar; charset=utf-8", file.Headers["content-type"]);
        Assert.Contains("SUMMARY:Django and htmx\\, live", await file.TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Every_control_is_large_enough_for_a_thumb_and_no_page_is_wider_than_320()
    {
        IPage phone = await fixture.Browser.OpenWindowAsync(fixture.Board, width: 320, height: 700);
        List<string> small = [];
        foreach (string address in new[] { "/", "/propose", "/me", "/topic/circle", "/topic/django", "/claim?cell=window%7Csun-1415" })
        {
            await phone.GotoAsync(address);
            string[] found = await phone.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main a, nav a, button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(one => one.getClientRects().length && !one.closest('p') && !one.closest('.choice'))
                  .map(one => [one, one.getBoundingClientRect()])
                  .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
                  .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${Math.round(box.width)}x${Math.round(box.height)}`)
                  .concat(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [])
                """);
            small.AddRange(found.Select(one => $"{address}: {one}"));
        }

        Assert.Empty(small);
    }
}
