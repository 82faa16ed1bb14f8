using System.Collections.Immutable;
using System.CommandLine;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces demo</c>: a whole open space, told from its empty wall to its calendar.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var board = new Option<string?>("--board") { Description = "Keep the story's board in this new file, to open it with run or export.", HelpName = "FILE" };
        var command = new Command("demo", "Tells the story of a whole open space, PyCon India 2018, from the empty wall to the calendar. Asks nothing.") { board };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, async () =>
        {
            await PyConIndiaStory.PlayAsync(terminal.Out, StoreFor(parsed.GetValue(board)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static IBoardStore StoreFor(string? path) => path switch
    {
        null => new InMemoryBoardStore(),
        _ when File.Exists(path) => throw new CommandRefusedException($"{path} is there already.", "Name a file that is not there yet, so that nothing is overwritten."),
        _ => new FileBoardStore(path, new BoardFile([], PyConIndia.People.Names.ToImmutableDictionary())),
    };
}
