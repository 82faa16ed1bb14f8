using BenchmarkDotNet.Running;
using OpenSpaces.Scheduling.Benchmarks.Boards;
using OpenSpaces.Scheduling.Benchmarks.Contests;
using OpenSpaces.Scheduling.Benchmarks.Publishing;
using OpenSpaces.Scheduling.Benchmarks.Stores;
using OpenSpaces.Scheduling.Benchmarks.Web;

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

// Those of the stores and of the web take a number: seconds, and of a history how long it gets.
var stores = new Dictionary<string, Func<int?, Task>>
{
    ["store-scale"] = seconds => StoreScale.ReportAsync(Console.Out, TimeSpan.FromSeconds(seconds ?? 10)),
    ["store-length"] = events => StoreLength.ReportAsync(Console.Out, events ?? 100_000),
    ["store-soak"] = seconds => StoreSoak.ReportAsync(Console.Out, TimeSpan.FromSeconds(seconds ?? 600)),
    ["ballot-scale"] = seconds => BallotScale.ReportAsync(Console.Out, TimeSpan.FromSeconds(seconds ?? 10)),
    ["web-load"] = seconds => WebLoad.ReportAsync(Console.Out, TimeSpan.FromSeconds(seconds ?? 30)),
};
if (args is [var asked, ..] && stores.TryGetValue(asked, out Func<int?, Task>? measure))
{
    await measure(args is [_, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null);
    return;
}

if (args is [LoadServer.Name, var topics])
{
    await LoadServer.RunAsync(int.Parse(topics, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
