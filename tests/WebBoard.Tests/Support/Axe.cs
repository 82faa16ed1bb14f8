using System.Text.Json;
using Microsoft.Playwright;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>What axe-core finds on a page with all that can be opened open, and whether it is wider than the window.</summary>
internal static class Axe
{
    public static async Task<string[]> JudgeAsync(this IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = BrowserFactAttribute.Axe });
        JsonElement judged = (await page.EvaluateAsync("""
            async () => {
              document.querySelectorAll('details').forEach(one => one.open = true);
              const found = await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
              const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the window: ' + document.documentElement.scrollWidth] : [];
              return found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html).join(' ')).concat(wide);
            }
            """))!.Value;
        return [.. judged.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
