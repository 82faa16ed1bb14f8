namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A fact about what Chromium shows; skipped where Debian's chromium or npm's axe-core is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) || !File.Exists(Axe))
        {
            Skip = "It asks Chromium and npm's axe-core: install what tests/requirements.debian.txt and tests/requirements.npm.txt name, and set OPENSPACES_NODE_MODULES to its node_modules.";
        }
    }

    public static string Axe => Path.Combine(Environment.GetEnvironmentVariable("OPENSPACES_NODE_MODULES") ?? "", "axe-core", "axe.min.js");
}
