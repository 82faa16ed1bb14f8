using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces import FILE.ics --zone ZONE</c>: a board made of another system's feed, and what the feed double-books.</summary>
internal static class ImportCommand
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private static readonly PersonId Importer = new("import");

    public static Command Make(Terminal terminal)
    {
        var file = Paths.ToRead("FILE", "An .ics feed, or a .csv whose first line names title, room, start and end.");
        Option<DateTimeZone> zone = Zones.Option();
        var name = new Option<string?>("--name") { Description = "What the event is called; the file's name unless said." };
        var output = Paths.ToWrite("--out", "Keep the board in this new file, for run and export.");
        var command = new Command("import", "Opens a real feed as a board: shows it day by day, and names what it double-books.") { file, zone, name, output };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, async () =>
        {
            string path = parsed.GetRequiredValue(file);
            string text = await ReadAsync(path);
            DateTimeZone venue = parsed.GetRequiredValue(zone);
            BoardImport import = await terminal.WhileAsync("Reading", _ => IsCsv(path) ? BoardImport.FromCsv(text, venue) : BoardImport.FromCalendar(text, venue));
            if (import.Sessions.IsEmpty)
            {
                throw new CommandRefusedException(
                    $"{path} has no session that can be read.{string.Concat(import.Problems.Take(3).Select(problem => " " + problem.Message))}",
                    "Give an .ics feed with events, or a .csv whose first line names title, room, start and end.");
            }

            BoardPolicy policy = BoardPolicy.Default with { Name = parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(path) };
            ImmutableArray<BoardEvent> history = import.Open(new BoardId("import"), policy, new Stamp(Importer, Role.Facilitator, import.Sessions.Min(session => session.Start)));
            ImportReport.Print(terminal.Out, import, Board.Replay(history));
            if (parsed.GetValue(output) is { } target)
            {
                Keep(terminal, target, history);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static bool IsCsv(string path) => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    private static async Task<string> ReadAsync(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, Length: > MaxBytes }
            ? throw new CommandRefusedException($"{path} has {Places.Number(file.Length)} bytes; at most {Places.Number(MaxBytes)} are read.", "Export fewer sessions.")
            : await File.ReadAllTextAsync(path, Encoding.UTF8);
    }

    private static void Keep(Terminal terminal, string path, ImmutableArray<BoardEvent> history)
    {
        if (File.Exists(path))
        {
            throw new CommandRefusedException($"{path} is there already.", "Name a file that is not there yet, so that nothing is overwritten.");
        }

        BoardFiles.Save(path, new BoardFile(history, ImmutableDictionary<PersonId, string>.Empty));
        terminal.Error.Line($"The board is kept in {path}; open it with: openspaces run {path}");
    }
}
