using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces board history</c>: everything that happened, act by act.</summary>
internal static class HistoryCommand
{
    public static Command Make(Terminal terminal, IClock clock)
    {
        Option<string> store = StoreOptions.NeededStore();
        Option<string?> board = StoreOptions.Board();
        var command = new Command("history", "Prints everything that happened to a board: the act's number, when, who, and what.") { store, board };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            await using BoardDatabase database = await BoardDatabase.OpenAsync(parsed.GetRequiredValue(store), clock);
            BoardId id = await database.ChooseAsync(parsed.GetValue(board));
            People people = await database.PeopleAsync(id);
            Board? before = null;
            await foreach (KeptCommit kept in database.Ledger.ReadAsync(id, cancellationToken: cancellationToken))
            {
                foreach (BoardEvent happened in kept.Events)
                {
                    Board after = before?.Follow([happened]) ?? Board.Replay([happened]);
                    string lead = $"{Places.Number(happened.Act),5}  {after.Grid.DateAndTime(happened.Stamp.At),12}  ";
                    terminal.Out.Say(lead, Ink.Time, (people.NameOf(happened.Stamp.By) + "  ", Ink.Who), (EventWords.Of(happened, before, after, people), Ink.Plain));
                    before = after;
                }
            }

            return before is null ? throw new CommandRefusedException($"{database.Path} has no board \"{id}\".", "Leave --board out where there is one board only.") : ExitCode.Done;
        }));
        return command;
    }
}
