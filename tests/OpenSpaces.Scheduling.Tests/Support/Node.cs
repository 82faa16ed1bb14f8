namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>Programs of npm that judge what we write, installed in CI (tests/requirements.npm.txt) where OPENSPACES_NODE_MODULES says.</summary>
internal static class Node
{
    public static string? Modules { get; } = Environment.GetEnvironmentVariable("OPENSPACES_NODE_MODULES");

    public static bool Has(string package) => Modules is not null && Programs.Has("node") && Directory.Exists(Path.Combine([Modules, .. package.Split('/')]));

    /// <summary>Runs a script that reads its input from the standard input as <c>input</c>, a text.</summary>
    /// <returns>What it printed; the test fails with its complaints if it fails.</returns>
    public static string Run(string script, string input) => Programs.Run(
        "node",
        ["-e", $"const input = require('fs').readFileSync(0, 'utf8');\n{script}"],
        input,
        new Dictionary<string, string> { ["NODE_PATH"] = Modules! });
}

/// <summary>A fact about what a package of npm says; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(string package)
    {
        Package = package;
        if (!Node.Has(package))
        {
            Skip = $"It asks npm's {package}: install what tests/requirements.npm.txt names, and set OPENSPACES_NODE_MODULES to its node_modules.";
        }
    }

    public string Package { get; }
}
