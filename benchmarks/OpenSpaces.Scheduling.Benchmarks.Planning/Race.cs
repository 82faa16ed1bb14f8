using System.Diagnostics;
using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>The planner and CP-SAT on the same instances, in this process, with the same threads; both checked by <see cref="IndependentScorer"/>.</summary>
internal static class Race
{
    public static void Run(double seconds, int threads, IEnumerable<string> paths)
    {
        Console.WriteLine($"{"instance",-12} {"solver",-8} {"objective",9} {"broken",6} {"bound",9} {"wall s",8} {"CPU s",7} {"to other's",10} {"peak MB",8}");
        foreach (string path in paths)
        {
            Instance instance = Instance.Read(path);
            (Racer Racer, double Cpu, long Peak)[] both = [Measured(() => Ours.Run(instance, seconds, threads)), Measured(() => CpSat.Run(instance, seconds, threads))];
            for (int i = 0; i < 2; i++)
            {
                (Racer racer, double cpu, long peak) = both[i];
                (long Objective, int Hard)? score = racer.Plan is null ? null : IndependentScorer.Score(instance, racer.Plan);
                double? reached = both[1 - i].Racer.Plan is { } other ? racer.TimeTo(IndependentScorer.Score(instance, other).Objective) : 0;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{instance.Name,-12} {racer.Name,-8} {score?.Objective.ToString(CultureInfo.InvariantCulture) ?? "none",9} {score?.Hard ?? 0,6} {racer.Bound,9:F0} {racer.Seconds,8:F2} {cpu,7:F1} {reached?.ToString("F2", CultureInfo.InvariantCulture) ?? "never",10} {peak,8}"));
            }
        }
    }

    private static (Racer Racer, double Cpu, long PeakMegabytes) Measured(Func<Racer> run)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Racer racer = run();
        return (racer, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
    }
}
