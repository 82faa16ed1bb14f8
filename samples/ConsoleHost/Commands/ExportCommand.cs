using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces export FILE --format md</c>: a board's agenda, for other programs to read.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, Func<Told, byte[]>> Formats = new(StringComparer.Ordinal)
    {
        ["ics"] = told => new CalendarExporter().Export(told.Agenda, told.Selection).ToArray(),
        ["csv"] = told => Utf8(told.Agenda.ToCsv()),
        ["csv-grid"] = told => Utf8(told.Agenda.ToCsvGrid()),
        ["xlsx"] = told => told.Agenda.ToXlsx(),
        ["html"] = told => Utf8(told.Agenda.ToHtmlPage(told.Options)),
        ["html-fragment"] = told => Utf8(told.Agenda.ToHtmlFragment(told.Options)),
        ["md"] = told => Utf8(told.Agenda.ToMarkdown()),
        ["txt"] = told => Utf8(told.Agenda.ToPlainText()),
        ["json"] = told => told.Agenda.ToJson(),
        ["frab-xml"] = told => told.Agenda.ToScheduleXml(told.Options),
        ["frab-json"] = told => told.Agenda.ToScheduleJson(told.Options),
        ["jsonld"] = told => told.Agenda.ToJsonLd(told.Options),
        ["atom"] = told => told.Published.ToAtom(told.Options),
        ["jsonfeed"] = told => told.Published.ToJsonFeed(told.Options),
    };

    public static Command Make(Terminal terminal)
    {
        var file = Paths.ToRead("FILE", "A board file, as run, demo --board and import --out write it.");
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", Formats.Keys)}.", Required = true };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = Paths.ToWrite("--out", "Write to this file and not to the terminal; what was there is replaced.");
        Option<Uri?> address = AddressOption();
        var room = new Option<string?>("--room") { Description = "Only the sessions in this room, by its name or id; for ics.", HelpName = "ROOM" };
        var host = new Option<string?>("--host") { Description = "Only the sessions that this person hosts, by name or id; for ics.", HelpName = "HOST" };
        var draft = new Option<bool>("--draft") { Description = "The board as it is now, and not the agenda that was last published." };
        var command = new Command("export", "Writes a board's agenda for calendars, documents and programs.") { file, format, room, host, output, address, draft };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, async () =>
        {
            string chosen = parsed.GetRequiredValue(format);
            if (chosen == "xlsx" && parsed.GetValue(output) is null)
            {
                throw new CommandRefusedException("A workbook is no text for a terminal.", "Name a file for it with --out.");
            }

            Told told = ToldBy(parsed.GetRequiredValue(file), parsed.GetValue(draft), new ExportOptions { Address = parsed.GetValue(address) });
            told.Selection = Selections.Of(told.Agenda, chosen, parsed.GetValue(room), parsed.GetValue(host));
            byte[] content = Formats[chosen](told);
            if (parsed.GetValue(output) is { } path)
            {
                BoardFiles.Replace(path, stream => stream.Write(chosen.StartsWith("csv", StringComparison.Ordinal) ? [.. Encoding.UTF8.Preamble, .. content] : content));
                terminal.Error.Line($"{Places.Count(told.Agenda.Sessions.Length, "session")} written to {path}.");
            }
            else
            {
                await terminal.Out.Profile.Out.Writer.WriteAsync(Encoding.UTF8.GetString(content));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    public static Option<Uri?> AddressOption() =>
        new("--address") { Description = "Where people read the agenda, to be linked to: http or https.", HelpName = "URL", CustomParser = ReadAddress };

    private static Told ToldBy(string path, bool isDraft, ExportOptions options)
    {
        BoardFile file = BoardFiles.Load(path);
        Board board = BoardFiles.Open(path, file);
        if (board.Revision == 0 && !isDraft)
        {
            throw new CommandRefusedException($"{path} has published no agenda yet.", "Publish one with run, or export the board as it is now with --draft.");
        }

        ImmutableArray<Agenda> published = Agenda.History(file.History, file.Names);
        return isDraft ? new Told(published.Add(Agenda.Draft(board, file.Names)), options) : new Told(published, options);
    }

    private static Uri? ReadAddress(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        result.AddError("--address needs an address such as https://example.org/open-space.");
        return null;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The agendas that a board's readers were told, and for a draft what they would be told next.</summary>
    private sealed class Told(ImmutableArray<Agenda> published, ExportOptions options)
    {
        public ImmutableArray<Agenda> Published => published;

        public Agenda Agenda => published[^1];

        public ExportOptions Options => options;

        /// <summary>Which sessions a calendar has.</summary>
        public CalendarSelection Selection { get; set; } = CalendarSelection.Whole;
    }
}
