using System.CommandLine;
using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces board …</c>: what a store remembers of a board, and whether it is whole.</summary>
internal static class BoardCommand
{
    public static Command Make(Terminal terminal, IClock clock) => new("board", "Reads, checks and takes back what a store has kept of a board.")
    {
        VerifyCommand.Make(terminal, clock),
        HistoryCommand.Make(terminal, clock),
        UndoCommand.Make(terminal, clock),
    };
}
