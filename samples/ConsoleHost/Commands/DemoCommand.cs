using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces demo</c>: a whole open space, told from its empty wall to its calendar.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var board = Paths.ToWrite("--board", "Keep the story's board in this new file, to open it with run or export.");
        Option<string?> store = StoreOptions.Store("Keep the story's board in this new SQLite file, to look at with board history and verify.");
        var calendar = Paths.ToWrite("--ics", "Write the calendar to this file; to one among your temporary files unless said.");
        var command = new Command("demo", "Tells the story of a whole open space, PyCon India 2018, from the empty wall to the calendar. Asks nothing.") { board, store, calendar };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, async () =>
        {
            string ics = parsed.GetValue(calendar) ?? TemporaryCalendar();
            if (parsed.GetValue(store) is { } path)
            {
                await PlayOnStoreAsync(terminal, path, ics);
            }
            else
            {
                await PyConIndiaStory.PlayAsync(terminal.Out, StoreFor(parsed.GetValue(board)), ics);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The same path in every run, in a folder of the user's own: other users of the machine can't put something else there.</summary>
    private static string TemporaryCalendar()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"openspaces-{Environment.UserName}");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.Combine(folder, "pycon-india-2018.ics");
    }

    private static async Task PlayOnStoreAsync(Terminal terminal, string path, string ics)
    {
        RefuseIfThere(path);
        await using BoardDatabase database = await BoardDatabase.OpenOrMakeAsync(path, SystemClock.Instance);
        Stage stage = await PyConIndiaStory.PlayAsync(terminal.Out, database.Store, ics);
        await database.Names.NameAsync(stage.Board.Id, PyConIndia.People.Names);
    }

    private static void RefuseIfThere(string path)
    {
        if (File.Exists(path))
        {
            throw new CommandRefusedException($"{path} is there already.", "Name a file that is not there yet, so that nothing is overwritten.");
        }
    }

    private static IBoardStore StoreFor(string? path)
    {
        if (path is null)
        {
            return new InMemoryBoardStore();
        }

        RefuseIfThere(path);
        return new FileBoardStore(path, new BoardFile([], PyConIndia.People.Names.ToImmutableDictionary()));
    }
}
