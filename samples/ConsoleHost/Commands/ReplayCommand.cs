using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces replay</c>: how a real board grew, snapshot by snapshot, and what this library would have refused.</summary>
internal static class ReplayCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Paths.ToRead("FILE.jsonl", "A history: one JSON object a line, oldest first, {\"at\":…,\"sessions\":[{\"uid\",\"title\",\"room\",\"start\",\"end\"}]}.");
        Option<DateTimeZone> zone = Zones.Option();
        var brief = new Option<bool>("--brief") { Description = "Print the counts of each step and no titles." };
        var show = new Option<bool>("--show") { Description = "Print the board at the end, day by day." };
        var command = new Command("replay", "Leads a board through the history of a real one: what was new, moved, cancelled and refused at each step.") { file, zone, brief, show };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(terminal, async () =>
        {
            ImmutableArray<Snapshot> snapshots = [.. SnapshotFile.Read(parsed.GetRequiredValue(file))];
            DateTimeZone venue = parsed.GetRequiredValue(zone);
            ImmutableArray<ReplayStep> steps = await terminal.WhileAsync("Replaying", progress => Replay(snapshots, venue, progress, cancellationToken));
            ReplayReport.Print(terminal.Out, steps, parsed.GetValue(brief));
            if (parsed.GetValue(show))
            {
                DayList.PrintAll(terminal.Out, Agenda.Draft(steps[^1].Board));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static ImmutableArray<ReplayStep> Replay(ImmutableArray<Snapshot> snapshots, DateTimeZone zone, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var replay = new BoardReplay(zone, snapshots[0].At);
        var steps = ImmutableArray.CreateBuilder<ReplayStep>(snapshots.Length);
        foreach (Snapshot snapshot in snapshots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            steps.Add(replay.Follow(snapshot));
            progress.Report((double)steps.Count / snapshots.Length);
        }

        return steps.MoveToImmutable();
    }
}
