using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Conventions;

/// <summary>The library's own source files, parsed.</summary>
internal static class Sources
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "OpenSpaces.Scheduling");

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => new SourceFile(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
}

/// <summary>A source file of the library.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The top folder, for example <c>Boards</c>.</summary>
    public string Layer => Path.Split('/')[0];

    public int Lines => Text.Count(c => c == '\n');
}
