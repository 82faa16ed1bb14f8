using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>
/// <c>openspaces import FILE.ics --zone ZONE</c>: a board made of another system's feed, and what the feed double-books. <c>import FILE --beside BOARD</c>: the main conference's
/// programme beside a board.
/// </summary>
internal static class ImportCommand
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private static readonly PersonId Importer = new("import");

    public static Command Make(Terminal terminal, IClock clock)
    {
        var file = Paths.ToRead("FILE", "An .ics feed, or a .csv whose first line names title, room, start and end; with --beside, an .ics, a schedule.xml or a schedule.json.");
        Option<DateTimeZone> zone = Zones.Option(isRequired: false);
        var name = new Option<string?>("--name") { Description = "What the event is called; the file's name unless said." };
        var output = Paths.ToWrite("--out", "Keep the board in this new file, for run and export.");
        var beside = new Option<string?>("--beside") { Description = "The file is the main conference's programme: show what of it runs beside this board's sessions.", HelpName = "BOARD" };
        var before = new Option<string?>("--before") { Description = "With --beside: the programme as it was read before; what changed is said.", HelpName = "FILE" };
        var close = new Option<bool>("--close") { Description = "With --beside: close the cells of rooms that the programme uses, and all cells during keynotes." };
        Option<string> by = RunCommand.ByOption();
        Option<LocalDateTime?> at = Moments.Option("With --beside: warn as of this time on the venue's wall, such as 2018-10-07T09:00.");
        var command = new Command("import", "Opens a real feed as a board and names what it double-books, or shows the main conference's programme beside a board.")
        {
            file, zone, name, output, beside, before, close, by, at,
        };
        command.Validators.Add(result =>
        {
            bool isBeside = result.GetValue(beside) is not null;
            if (isBeside == result.GetResult(zone) is not null)
            {
                result.AddError("Say where the venue is with --zone, or which board the programme runs beside with --beside, and not both.");
            }
            else if (isBeside ? result.GetValue(name) is not null || result.GetValue(output) is not null : result.GetValue(before) is not null || result.GetValue(close))
            {
                result.AddError("--before and --close go with --beside; --name and --out go without.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            string path = parsed.GetRequiredValue(file);
            if (parsed.GetValue(beside) is { } board)
            {
                var question = new ProgrammeQuestion(path, board, parsed.GetValue(before), parsed.GetValue(close), new PersonId(parsed.GetRequiredValue(by)), parsed.GetValue(at));
                await ProgrammeBeside.ShowAsync(terminal, question, clock, cancellationToken);
                return ExitCode.Done;
            }

            string text = await ReadAsync(path);
            DateTimeZone venue = parsed.GetValue(zone)!;
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
