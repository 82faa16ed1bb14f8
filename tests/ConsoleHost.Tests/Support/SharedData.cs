namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>Real data that is not part of the repository.</summary>
internal static class SharedData
{
    public const string History = "pycon-us-2025/board-history.jsonl";
    public const string Feed = "pycon-us-2025/open_spaces.ics";

    /// <summary>The file's path, or null where the data is absent.</summary>
    public static string? Find(string file) => Roots().Select(root => Path.Combine(root, file)).FirstOrDefault(File.Exists);

    public static string PathOf(string file) => Find(file) ?? throw new FileNotFoundException("Shared data is absent.", file);

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("OPENSPACES_DATA") is { Length: > 0 } root)
        {
            yield return root;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpenSpaces.Scheduling.sln")))
            {
                yield return Path.Combine(folder.FullName, "..", "shared", "data");
            }
        }
    }
}
