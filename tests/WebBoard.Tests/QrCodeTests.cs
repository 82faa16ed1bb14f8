using System.Diagnostics;
using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The code on the wall and on paper, read back from what is on the screen.</summary>
public sealed class QrCodeTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [QrFact]
    public async Task The_code_on_the_wall_leads_to_the_board() => Assert.Equal([fixture.Board.Address.ToString()], await ReadAsync("/wall", ColorScheme.Light));

    [QrFact]
    public async Task The_code_on_a_dark_wall_leads_to_the_board() => Assert.Equal([fixture.Board.Address.ToString()], await ReadAsync("/wall", ColorScheme.Dark));

    [QrFact]
    public async Task Each_printed_sheet_has_a_code_that_leads_to_the_board() => Assert.Equal(
        [fixture.Board.Address.ToString(), fixture.Board.Address.ToString()], await ReadAsync("/print", ColorScheme.Light));

    private async Task<string[]> ReadAsync(string address, ColorScheme scheme)
    {
        IPage page = await fixture.Browser.OpenWindowAsync(fixture.Board);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)");
        string file = Path.Combine(Directory.CreateTempSubdirectory("webboard-qr").FullName, "screen.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        using Process reader = Process.Start(new ProcessStartInfo(QrFactAttribute.Reader, ["--quiet", "--raw", file]) { RedirectStandardOutput = true })!;
        string read = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
