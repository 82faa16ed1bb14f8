using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Each page as it looks, in light, dark and forced colours: nothing it asks for is missing, its style is there, and where CI runs a picture of it is kept.</summary>
public sealed class ScreenshotTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly (string Name, string Address, int Width, int Height)[] Pages =
    [
        ("wall", "/wall", 1920, 1080), ("phone-390", "/", 390, 844), ("phone-320", "/", 320, 700), ("topic-390", "/topic/django", 390, 844), ("propose-390", "/propose", 390, 844),
        ("me-390", "/me", 390, 844), ("desk", "/desk", 1280, 900), ("plan", "/desk/plan?seed=1&mode=fill&tries=20000", 1280, 900), ("print", "/print", 1123, 794),
    ];

    [BrowserFact]
    public async Task Every_page_has_all_that_it_asks_for_and_is_styled()
    {
        IPage page = await fixture.Browser.OpenWindowAsync(fixture.Board);
        List<string> faults = [];
        page.Response += (_, answer) => faults.AddRange(answer.Status < 400 ? [] : [$"{answer.Status} {answer.Url}"]);
        page.Console += (_, said) => faults.AddRange(said.Type == "error" ? [$"{page.Url}: {said.Text}"] : []);
        page.PageError += (_, fault) => faults.Add($"{page.Url}: {fault}");
        await page.EnterAsync(fixture.Board);
        foreach ((string scheme, PageEmulateMediaOptions media) in new[]
        {
            ("light", new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }),
            ("dark", new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }),
            ("forced", new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active }),
        })
        {
            await page.EmulateMediaAsync(media);
            foreach ((string name, string address, int width, int height) in Pages)
            {
                await page.SetViewportSizeAsync(width, height);
                await page.GotoAsync(address);
                await page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)");
                faults.AddRange(await page.EvaluateAsync<string[]>("() => getComputedStyle(document.body).marginTop === '0px' ? [] : ['no style: ' + location]"));
                await Pictures.KeepAsync(page, $"{name}-{scheme}");
            }
        }

        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task A_day_is_printed_on_one_sheet()
    {
        IPage page = await fixture.Browser.OpenWindowAsync(fixture.Board);
        await page.GotoAsync("/print");

        byte[] paper = await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Pictures.KeptIn("print.pdf") });

        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(paper), "/Type /Page\\b"));
    }
}
