using BenchmarkDotNet.Running;
using OpenSpaces.Scheduling.Benchmarks.Boards;
using OpenSpaces.Scheduling.Benchmarks.Contests;

if (args is ["board-scale"])
{
    BoardScale.Report(Console.Out);
    return;
}

if (args is ["contest-scale"])
{
    ContestScale.Report(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
