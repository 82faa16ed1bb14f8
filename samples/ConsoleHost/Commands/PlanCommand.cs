using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces plan FILE</c>: the planner's suggestion for a board, and carrying it out.</summary>
internal static class PlanCommand
{
    private static readonly Dictionary<string, PlanMode> Modes = new(StringComparer.Ordinal) { ["fill"] = PlanMode.Fill, ["improve"] = PlanMode.Improve, ["repair"] = PlanMode.Repair };

    public static Command Make(Terminal terminal, IClock clock)
    {
        var file = Paths.ToRead("FILE", "A board file, as run, demo --board and import --out write it.");
        var mode = new Option<string>("--mode") { Description = "fill: only what waits; improve: what stands too; repair: what lost its room or time.", DefaultValueFactory = _ => "fill" };
        mode.AcceptOnlyFromAmong([.. Modes.Keys]);
        var interest = new Option<string?>("--interest") { Description = "Who wants what: a line a person, the ids they want with spaces between.", HelpName = "FILE" };
        var seconds = new Option<double>("--seconds") { Description = "How long it may think.", HelpName = "N", DefaultValueFactory = _ => 3 };
        seconds.Validators.Add(result => AddErrorUnless(result, result.GetValueOrDefault<double>() is >= 0 and <= 86_400, "--seconds needs 0 to 86,400."));
        var iterations = new Option<long?>("--iterations") { Description = "Try so many moves instead: the same plan on every machine.", HelpName = "N" };
        iterations.Validators.Add(result => AddErrorUnless(result, result.GetValueOrDefault<long?>() is null or >= 0, "--iterations needs 0 or more."));
        var seed = new Option<ulong>("--seed") { Description = "The seed of all chance in it.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var maxMoves = new Option<int?>("--max-moves") { Description = "With improve: how many placed sessions may move.", HelpName = "N" };
        maxMoves.Validators.Add(result => AddErrorUnless(result, result.GetValueOrDefault<int?>() is null or >= 0, "--max-moves needs 0 or more."));
        var whatIf = new Option<bool>("--what-if") { Description = "Show the plan and keep nothing." };
        Option<string> by = RunCommand.ByOption();
        Option<LocalDateTime?> at = Moments.Option("Plan as of this time on the venue's wall, such as 2018-10-07T09:00.");
        var command = new Command("plan", "Places what waits, improves or repairs what stands, and explains itself.") { file, mode, interest, seconds, iterations, seed, maxMoves, whatIf, by, at };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            string path = parsed.GetRequiredValue(file);
            BoardFile kept = BoardFiles.Load(path);
            Board board = BoardFiles.Open(path, kept);
            Instant now = parsed.GetValue(at) is { } local ? local.InZoneLeniently(board.Grid.Zone).ToInstant() : clock.GetCurrentInstant();
            var options = new PlanningOptions { Mode = Modes[parsed.GetRequiredValue(mode)], Now = now, MaxMoves = parsed.GetValue(maxMoves), IncludesSuggestions = false };
            PlanningInterest wanted = parsed.GetValue(interest) is { } interestPath ? InterestFile.Read(interestPath) : PlanningInterest.None;
            PlanBudget effort = parsed.GetValue(iterations) is { } tries ? PlanBudget.OfIterations(tries) : PlanBudget.OfTime(Duration.FromSeconds(parsed.GetValue(seconds)));
            PlanBudget budget = effort with { Seed = parsed.GetValue(seed) };
            Plan plan = await PlanningView.WatchAsync(terminal, progress => new Planner(TimeProvider.System).Plan(PlanningProblem.From(board, wanted, options), budget, progress, cancellationToken));
            var stamp = new Stamp(new PersonId(parsed.GetRequiredValue(by)), Role.Facilitator, now);
            Board after = board.CarryOut(plan.Steps, stamp).OrThrow();
            PlanReport.Print(terminal.Out, board, after, plan, new People(kept.Names));
            if (!parsed.GetValue(whatIf) && !plan.Moves.IsEmpty)
            {
                await KeepAsync(path, board.Id, plan, stamp, cancellationToken);
                terminal.Error.Line($"The plan is carried out, and kept in {path}; one undo takes it back.");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task KeepAsync(string path, BoardId id, Plan plan, Stamp stamp, CancellationToken cancellationToken)
    {
        var keeper = new BoardKeeper(new FileBoardStore(path));
        Decision decision = await keeper.DecideAsync(id, board => board.CarryOut(plan.Steps, stamp), cancellationToken);
        decision.OrThrow();
    }

    private static void AddErrorUnless(System.CommandLine.Parsing.OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
