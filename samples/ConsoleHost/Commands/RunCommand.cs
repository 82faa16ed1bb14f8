using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces run FILE</c>: the facilitator's desk over a board file.</summary>
internal static class RunCommand
{
    public static Command Make(Terminal terminal, IClock clock)
    {
        var file = Paths.ToKeep("FILE", "The board file. If there is none yet, the desk asks what the new board needs.");
        var by = new Option<string>("--as") { Description = "Your id on the board; letters, digits and . _ : @ + ~ = -", HelpName = "ID", DefaultValueFactory = _ => "facilitator" };
        by.Validators.Add(result =>
        {
            if (!PersonId.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError("--as needs 1 to 64 letters, digits and . _ : @ + ~ = - and no spaces.");
            }
        });
        var at = new Option<LocalDateTime?>("--at")
        {
            Description = "Practise: the desk's clock stands still at this time on the venue's wall, such as 2018-10-07T09:00.",
            HelpName = "TIME",
            CustomParser = ParseTime,
        };
        var command = new Command("run", "Opens the facilitator's desk: menus over a board file, saved after every act.") { file, by, at };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            if (!terminal.CanAsk)
            {
                terminal.Error.Complain("The desk asks questions, and here is no terminal to answer at.", "Type the command in a terminal of its own; for a story without questions: openspaces demo");
                return ExitCode.NoTerminal;
            }

            await RunAsync(terminal, parsed.GetRequiredValue(file), new PersonId(parsed.GetRequiredValue(by)), new DeskClock(clock, parsed.GetValue(at)), cancellationToken);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task RunAsync(Terminal terminal, string path, PersonId facilitator, DeskClock clock, CancellationToken cancellationToken)
    {
        BoardFile? known = File.Exists(path) ? BoardFiles.Load(path) : null;
        var keeper = new BoardKeeper(new FileBoardStore(path));
        Board board = known is null
            ? await OpenNewAsync(terminal, keeper, new Stamp(facilitator, Role.Facilitator, clock.GetCurrentInstant()), cancellationToken)
            : BoardFiles.Open(path, known);
        People people = known is null ? People.Unnamed : new People(known.Names);
        clock.StandIn(board.Grid.Zone);
        var desk = new Desk(terminal.Menus, people, keeper, board, facilitator, clock);
        await desk.SitDownAsync(cancellationToken);
        terminal.Menus.Line($"Everything is kept in {path}.", Ink.Quiet);
    }

    private static LocalDateTime? ParseTime(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).TryGetValue(default, out LocalDateTime time))
        {
            return time;
        }

        result.AddError($"'{SafeText.OneLine(text)}' is no time. Write it as 2018-10-07T09:00.");
        return null;
    }

    private static async Task<Board> OpenNewAsync(Terminal terminal, BoardKeeper keeper, Stamp stamp, CancellationToken cancellationToken)
    {
        Decision opened = await NewBoard.AskAsync(terminal.Menus, stamp, cancellationToken);
        Board board = opened.OrThrow();
        return await keeper.OpenAsync(opened, cancellationToken)
            ? board
            : throw new CommandRefusedException("Somebody made that file meanwhile.", "Run the command again, to open theirs.");
    }
}
