using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces board undo ACT</c>: takes back one act, as long as nothing rests on it.</summary>
internal static class UndoCommand
{
    public static Command Make(Terminal terminal, IClock clock)
    {
        var act = new Argument<long>("ACT") { Description = "The act's number, as board history prints it." };
        Option<string> store = StoreOptions.NeededStore();
        Option<string?> board = StoreOptions.Board();
        Option<string> by = RunCommand.ByOption();
        var reason = new Option<string?>("--why") { Description = "Why, where a rule asks for it.", HelpName = "TEXT" };
        var command = new Command("undo", "Takes back one act: what it changed is as before. It stays in the history.") { act, store, board, by, reason };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            await using BoardDatabase database = await BoardDatabase.OpenAsync(parsed.GetRequiredValue(store), clock);
            BoardId id = await database.ChooseAsync(parsed.GetValue(board));
            Board before = await database.FindAsync(id);
            var stamp = new Stamp(new PersonId(parsed.GetRequiredValue(by)), Role.Facilitator, clock.GetCurrentInstant()) { Reason = parsed.GetValue(reason) };
            Decision decision = await database.Keeper.DecideAsync(id, now => now.Undo(parsed.GetRequiredValue(act), stamp), cancellationToken);
            Outcome.Print(terminal.Out, before, decision.TryGetBoard(out Board? after) ? after : before, decision, await database.PeopleAsync(id));
            return decision.IsAccepted ? ExitCode.Done : ExitCode.Refused;
        }));
        return command;
    }
}
