using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The facilitator's desk without a mouse, on a board of its own: what is moved here, other stories count on.</summary>
public sealed class DeskByKeyboardTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task A_session_is_moved_by_the_keyboard_alone()
    {
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);
        ILocator pandas = Row(desk, "pandas clinic");

        await pandas.Locator("summary").FocusAsync();
        await desk.Keyboard.PressAsync("Enter");
        await desk.Keyboard.PressAsync("Tab");
        await desk.Keyboard.TypeAsync("Sun 11:00 in Hall 3 Stage");
        await desk.Keyboard.PressAsync("Tab");
        await desk.Keyboard.TypeAsync("more chairs");
        await desk.Keyboard.PressAsync("Enter");

        await desk.ReadsAsync("Moved.");
        await Assertions.Expect(Row(desk, "pandas clinic")).ToContainTextAsync("Sun 11:00 in Hall 3 Stage");
        Assert.Equal("said", await desk.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Every_control_of_the_desk_is_reached_by_tab()
    {
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);
        int controls = await desk.EvaluateAsync<int>("""
            () => {
              document.querySelectorAll('details').forEach(one => one.open = true);
              const all = [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), textarea, summary')].filter(one => one.getClientRects().length);
              all.forEach((one, number) => one.dataset.number = number);
              return all.length;
            }
            """);

        HashSet<int> reached = [];
        for (int presses = 0; presses < controls + 2; presses++)
        {
            await desk.Keyboard.PressAsync("Tab");
            reached.Add(await desk.EvaluateAsync<int>("() => Number(document.activeElement.dataset.number ?? -1)"));
        }

        Assert.InRange(controls, 60, 300);
        Assert.Empty(Enumerable.Range(0, controls).Except(reached));
    }

    private static ILocator Row(IPage desk, string title) => desk.Locator("#sessions > ul.sessions > li", new() { HasText = title });
}
