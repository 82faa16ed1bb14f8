using Microsoft.Playwright;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>Pictures of pages, kept where CI runs and where OPENSPACES_SCREENS names a folder.</summary>
internal static class Pictures
{
    public static async Task KeepAsync(IPage page, string name)
    {
        if (KeptIn(name + ".png") is { } file)
        {
            await page.ScreenshotAsync(new() { Path = file, FullPage = !name.StartsWith("wall", StringComparison.Ordinal) });
        }
    }

    public static string? KeptIn(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("OPENSPACES_SCREENS") ?? (Environment.GetEnvironmentVariable("CI") == "true" ? Path.Combine(Repository.Root, "artifacts", "screens") : null);
        return folder is null ? null : Path.Combine(folder, name);
    }
}
