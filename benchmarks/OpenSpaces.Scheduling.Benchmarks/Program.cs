using BenchmarkDotNet.Running;
using OpenSpaces.Scheduling.Benchmarks.Boards;

if (args is ["board-scale"])
{
    BoardScale.Report(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
