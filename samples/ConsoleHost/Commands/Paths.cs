using System.CommandLine;
using System.CommandLine.Parsing;

namespace OpenSpaces.ConsoleHost;

/// <summary>Files that people name. What can be no file is said before anything is read, asked or told.</summary>
internal static class Paths
{
    /// <summary>A file that a command reads.</summary>
    public static Argument<string> ToRead(string name, string description)
    {
        var file = new Argument<string>(name) { Description = description };
        file.Validators.Add(result => AddTo(result, result.GetValueOrDefault<string>() is { } path ? ProblemOf(path) : null));
        return file;
    }

    /// <summary>A file that a command reads, or makes; null where another place is named.</summary>
    public static Argument<string?> ToKeep(string name, string description)
    {
        var file = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        file.Validators.Add(result => AddTo(result, result.GetValueOrDefault<string?>() is { } path ? ProblemOf(path) ?? FolderProblemOf(path) : null));
        return file;
    }

    /// <summary>A file that a command writes.</summary>
    public static Option<string?> ToWrite(string name, string description)
    {
        var file = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        file.Validators.Add(result => AddTo(result, result.GetValueOrDefault<string>() is { } path ? ProblemOf(path) ?? FolderProblemOf(path) : null));
        return file;
    }

    private static void AddTo(SymbolResult result, string? problem)
    {
        if (problem is not null)
        {
            result.AddError(problem);
        }
    }

    private static string? ProblemOf(string path) =>
        string.IsNullOrWhiteSpace(path) ? "The name of the file is empty."
        : Directory.Exists(path) ? $"{path} is a folder. Name a file."
        : null;

    private static string? FolderProblemOf(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? $"There is no folder {folder} to put a file into. Make it first."
            : null;
}
