using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The pages in Chromium: axe-core finds nothing, nothing is wider than a narrow telephone, no title runs, and the wall lives.</summary>
public sealed class PagesInBrowserTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Hostile = "<script>document.title='owned'</script><img src=x onerror=document.title='owned'> ชื่อ שם اسم नाम 名前 이름 όνομα имя անուն სახელი ስም பெயர்";
    private static readonly string[] Pages = ["/", "/?day=2018-10-07", "/propose", "/me", "/topic/django", "/claim?cell=window%7Csun-1415", "/wall", "/print", "/desk", "/desk/plan?seed=1&mode=fill&tries=20000"];

    [BrowserFact]
    public async Task Axe_finds_no_violation_on_any_page_in_light_and_dark_wide_and_narrow()
    {
        using var phone = new Phone(fixture.Board.Address);
        await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("name", "Vani"), ("title", Hostile), ("cell", "window|sat-1330"));
        var found = new List<string>();
        foreach ((ColorScheme scheme, int width) in new[] { (ColorScheme.Light, 320), (ColorScheme.Dark, 1280) })
        {
            await using IBrowserContext context = await fixture.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true, BaseURL = fixture.Board.Address.ToString() });
            IPage page = await context.NewPageAsync();
            await page.EnterAsync(fixture.Board);
            foreach (string address in Pages)
            {
                await page.GotoAsync(address);
                found.AddRange((await page.JudgeAsync()).Select(fault => $"{scheme} {width} {address} {fault}"));
                Assert.NotEqual("owned", await page.TitleAsync());
            }
        }

        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task The_wall_shows_what_a_phone_without_scripts_has_just_done()
    {
        await using IBrowserContext wall = await fixture.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, BaseURL = fixture.Board.Address.ToString() });
        await using IBrowserContext telephone = await fixture.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 }, BaseURL = fixture.Board.Address.ToString() });
        IPage shown = await wall.NewPageAsync();
        await shown.GotoAsync("/wall");
        await shown.Locator("main[data-live=yes]").WaitForAsync();
        IPage phone = await telephone.NewPageAsync();

        await phone.GotoAsync("/claim?cell=carpet%7Csat-1530");
        await phone.GetByLabel("Your name").FillAsync("Wasim");
        await phone.GetByLabel("Title").FillAsync("Bread and loops");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Claim it" }).ClickAsync();

        await Assertions.Expect(phone.GetByText("with the place you chose")).ToBeVisibleAsync();
        await Assertions.Expect(shown.GetByText("Bread and loops")).ToBeVisibleAsync();
    }
}
