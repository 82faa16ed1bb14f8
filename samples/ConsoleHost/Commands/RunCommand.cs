using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces run FILE</c>: the facilitator's desk over a board file.</summary>
internal static class RunCommand
{
    public static Command Make(Terminal terminal, IClock clock)
    {
        var file = Paths.ToKeep("FILE", "The board file. If there is none yet, the desk asks what the new board needs.");
        Option<string?> store = StoreOptions.Store("Keep the board in this SQLite file, and not in a board file.");
        Option<string?> board = StoreOptions.Board();
        Option<string> by = ByOption();
        Option<LocalDateTime?> at = Moments.Option("Practise: the desk's clock stands still at this time on the venue's wall, such as 2018-10-07T09:00.");
        var command = new Command("run", "Opens the facilitator's desk: menus over a board file or a store, saved after every act.") { file, store, board, by, at };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == result.GetValue(store) is null)
            {
                result.AddError("The desk needs a board file or --store, and not both.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            if (!terminal.CanAsk)
            {
                terminal.Error.Complain("The desk asks questions, and here is no terminal to answer at.", "Type the command in a terminal of its own; for a story without questions: openspaces demo");
                return ExitCode.NoTerminal;
            }

            var facilitator = new PersonId(parsed.GetRequiredValue(by));
            var deskClock = new DeskClock(clock, parsed.GetValue(at));
            if (parsed.GetValue(store) is { } path)
            {
                await RunOnStoreAsync(terminal, path, parsed.GetValue(board), facilitator, deskClock, cancellationToken);
            }
            else
            {
                await RunOnFileAsync(terminal, parsed.GetRequiredValue(file)!, facilitator, deskClock, cancellationToken);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Who sits at the desk.</summary>
    public static Option<string> ByOption()
    {
        var by = new Option<string>("--as") { Description = "Your id on the board; letters, digits and . _ : @ + ~ = -", HelpName = "ID", DefaultValueFactory = _ => "facilitator" };
        by.Validators.Add(result =>
        {
            if (!PersonId.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError("--as needs 1 to 64 letters, digits and . _ : @ + ~ = - and no spaces.");
            }
        });
        return by;
    }

    private static async Task RunOnFileAsync(Terminal terminal, string path, PersonId facilitator, DeskClock clock, CancellationToken cancellationToken)
    {
        BoardFile? known = File.Exists(path) ? BoardFiles.Load(path) : null;
        var keeper = new BoardKeeper(new FileBoardStore(path));
        Board board = known is null
            ? await OpenNewAsync(terminal, keeper, new Stamp(facilitator, Role.Facilitator, clock.GetCurrentInstant()), cancellationToken)
            : BoardFiles.Open(path, known);
        await SitDownAsync(terminal, keeper, new InMemoryBallotBox(), board, known is null ? People.Unnamed : new People(known.Names), facilitator, clock, cancellationToken);
        terminal.Menus.Line($"Everything is kept in {path}.", Ink.Quiet);
    }

    private static async Task RunOnStoreAsync(Terminal terminal, string path, string? named, PersonId facilitator, DeskClock clock, CancellationToken cancellationToken)
    {
        await using BoardDatabase database = await BoardDatabase.OpenOrMakeAsync(path, clock);
        Board board = named is null && (await database.Ledger.BoardsAsync(cancellationToken)).IsEmpty
            ? await OpenNewAsync(terminal, database.Keeper, new Stamp(facilitator, Role.Facilitator, clock.GetCurrentInstant()), cancellationToken)
            : await database.FindAsync(await database.ChooseAsync(named));
        await SitDownAsync(terminal, database.Keeper, database.Box, board, await database.PeopleAsync(board.Id), facilitator, clock, cancellationToken);
        terminal.Menus.Line($"Everything is kept in {path}.", Ink.Quiet);
    }

    private static async Task SitDownAsync(Terminal terminal, BoardKeeper keeper, IBallotBox box, Board board, People people, PersonId facilitator, DeskClock clock, CancellationToken cancellationToken)
    {
        clock.StandIn(board.Grid.Zone);
        var desk = new Desk(terminal.Menus, people, keeper, box, board, facilitator, clock);
        await desk.SitDownAsync(cancellationToken);
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
