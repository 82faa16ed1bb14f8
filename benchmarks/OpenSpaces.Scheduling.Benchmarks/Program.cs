using BenchmarkDotNet.Running;
using OpenSpaces.Scheduling.Benchmarks.Boards;
using OpenSpaces.Scheduling.Benchmarks.Contests;
using OpenSpaces.Scheduling.Benchmarks.Publishing;
using OpenSpaces.Scheduling.Benchmarks.Stores;

// Reports that need no harness: what they say is figures over many runs of their own.
var reports = new Dictionary<string, Action<TextWriter>>
{
    ["board-scale"] = BoardScale.Report,
    ["contest-scale"] = ContestScale.Report,
    ["export-scale"] = ExportScale.Report,
};
if (args is [var name] && reports.TryGetValue(name, out Action<TextWriter>? report))
{
    report(Console.Out);
    return;
}

if (args is ["store-scale" or "ballot-scale", ..])
{
    TimeSpan time = args is [_, var seconds] ? TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)) : TimeSpan.FromSeconds(10);
    await (args[0] == "store-scale" ? StoreScale.ReportAsync(Console.Out, time) : BallotScale.ReportAsync(Console.Out, time));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
