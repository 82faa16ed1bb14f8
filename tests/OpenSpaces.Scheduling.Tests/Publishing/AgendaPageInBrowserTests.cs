using System.Net;
using System.Text.RegularExpressions;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Publishing;

/// <summary>The page in Chromium: axe-core finds nothing, and nothing is wider than a narrow telephone.</summary>
public sealed partial class AgendaPageInBrowserTests
{
    /// <summary>What the browser says of the page, as the text of an element that the dump shows.</summary>
    private const string Judge = """
        axe.run(document, { resultTypes: ['violations'] }).then(found => {
          const said = document.createElement('pre');
          said.id = 'said';
          said.textContent = JSON.stringify({
            dark: matchMedia('(prefers-color-scheme: dark)').matches,
            width: innerWidth,
            wider: document.documentElement.scrollWidth > innerWidth,
            passes: found.passes.length > 20,
            violations: found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')) });
          parent.document.body.append(said);
        });
        """;

    [BrowserFact]
    public void Axe_finds_no_violation_in_light_and_dark_wide_and_narrow()
    {
        string page = Hostile.Agenda.ToHtmlPage(new ExportOptions { Now = Hall.ByFacilitator.At(10, 30).At });

        Assert.Equal(
            [Clean(dark: false, 1280), Clean(dark: true, 1280), Clean(dark: false, 320), Clean(dark: true, 320)],
            [Judged(page, dark: false, 1280), Judged(page, dark: true, 1280), Judged(page, dark: false, 320), Judged(page, dark: true, 320)]);
    }

    [BrowserFact]
    public void Axe_does_find_what_is_wrong() =>
        Assert.Contains("image-alt", Judged(Hostile.Agenda.ToHtmlPage().Replace("<main>", "<main><img src=\"data:,\">", StringComparison.Ordinal), dark: false, 1280), StringComparison.Ordinal);

    private static string Clean(bool dark, int width) =>
        $$"""{"dark":{{(dark ? "true" : "false")}},"width":{{width}},"wider":false,"passes":true,"violations":[]}""";

    /// <summary>Chromium's window is never narrower than 500 pixels, so a narrow page stands in a frame.</summary>
    private static string Judged(string page, bool dark, int width)
    {
        string folder = Directory.CreateTempSubdirectory("page").FullName;
        try
        {
            string axe = File.ReadAllText(Path.Combine(Node.Modules!, "axe-core", "axe.min.js"));
            string judged = page.Replace("</body>", $"<script>{axe}</script><script>{Judge}</script></body>", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "page.html"), $"<!DOCTYPE html><iframe style=\"width:{width}px;height:2000px;border:0\" srcdoc=\"{WebUtility.HtmlEncode(judged)}\"></iframe>");
            string dump = Programs.Run("chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder}/profile", $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}", $"--window-size=1400,2100",
                "--virtual-time-budget=20000", "--dump-dom", $"file://{folder}/page.html",
            ]);
            return WebUtility.HtmlDecode(Said().Match(dump).Groups[1].Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("<pre id=\"said\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Said();
}

/// <summary>A fact about what Chromium shows; skipped where Debian's chromium or npm's axe-core is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = new ReaderFactAttribute("chromium").Skip ?? new NodeFactAttribute("axe-core").Skip;
}
