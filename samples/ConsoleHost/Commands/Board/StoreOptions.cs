using System.CommandLine;

namespace OpenSpaces.ConsoleHost;

/// <summary>The options that say which board in which SQLite file.</summary>
internal static class StoreOptions
{
    public static Option<string?> Store(string description = "The SQLite file that keeps the board.") => Paths.ToWrite("--store", description);

    public static Option<string> NeededStore() => new("--store") { Description = "The SQLite file that keeps the board.", HelpName = "FILE", Required = true };

    public static Option<string?> Board() => new("--board") { Description = "Which board, where the file has several.", HelpName = "ID" };
}
