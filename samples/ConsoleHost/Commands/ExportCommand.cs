using System.CommandLine;
using System.Text;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces export FILE --format md</c>: a board's agenda, for other programs to read.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, Func<Agenda, byte[]>> Formats = new(StringComparer.Ordinal)
    {
        ["ics"] = agenda => new CalendarExporter().Export(agenda).Bytes.ToArray(),
        ["md"] = agenda => Encoding.UTF8.GetBytes(agenda.ToMarkdown()),
        ["json"] = agenda => agenda.ToJson(),
    };

    public static Command Make(Terminal terminal)
    {
        var file = Paths.ToRead("FILE", "A board file, as run, demo --board and import --out write it.");
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", Formats.Keys)}.", Required = true };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = Paths.ToWrite("--out", "Write to this file and not to the terminal; what was there is replaced.");
        var draft = new Option<bool>("--draft") { Description = "The board as it is now, and not the agenda that was last published." };
        var command = new Command("export", "Writes a board's agenda for calendars, documents and programs.") { file, format, output, draft };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, async () =>
        {
            Agenda agenda = AgendaIn(parsed.GetRequiredValue(file), parsed.GetValue(draft));
            byte[] content = Formats[parsed.GetRequiredValue(format)](agenda);
            if (parsed.GetValue(output) is { } path)
            {
                BoardFiles.Replace(path, stream => stream.Write(content));
                terminal.Error.Line($"{Places.Count(agenda.Sessions.Length, "session")} written to {path}.");
            }
            else
            {
                await terminal.Out.Profile.Out.Writer.WriteAsync(Encoding.UTF8.GetString(content));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Agenda AgendaIn(string path, bool isDraft)
    {
        BoardFile file = BoardFiles.Load(path);
        Board board = BoardFiles.Open(path, file);
        return isDraft ? Agenda.Draft(board, file.Names)
            : board.Revision > 0 ? Agenda.Of(board, file.Names)
            : throw new CommandRefusedException($"{path} has published no agenda yet.", "Publish one with run, or export the board as it is now with --draft.");
    }
}
