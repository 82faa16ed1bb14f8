using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces board verify</c>: whether the history is what was once kept.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal, IClock clock)
    {
        Option<string> store = StoreOptions.NeededStore();
        Option<string?> board = StoreOptions.Board();
        var head = new Option<string?>("--head") { Description = "A hash that this command printed earlier, to see that nothing was cut off since.", HelpName = "HASH" };
        var command = new Command("verify", "Checks a board's whole history against its hashes, and names the first link that is broken.") { store, board, head };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            await using BoardDatabase database = await BoardDatabase.OpenAsync(parsed.GetRequiredValue(store), clock);
            BoardId id = await database.ChooseAsync(parsed.GetValue(board));
            LedgerReport report = await database.Ledger.VerifyAsync(id, parsed.GetValue(head), cancellationToken);
            if (!report.IsWhole)
            {
                throw new CommandRefusedException($"Board \"{id}\" in {database.Path} is damaged. {report.Fault}", "Restore the file from a copy; what comes before that event is sound.");
            }

            terminal.Out.Say("✓ ", Ink.Good, ($"Board \"{id}\" is whole: {Places.Number(report.Version)} events.", Ink.Plain));
            terminal.Out.Line($"Head {report.HeadHash}");
            return ExitCode.Done;
        }));
        return command;
    }
}
