using System.Globalization;
using OpenSpaces.Scheduling.Benchmarks.Planning;

bool byProcessor = args is ["--cpu", ..];
Reports.Clock = byProcessor ? new ProcessorClock() : TimeProvider.System;
switch (byProcessor ? args[1..] : args)
{
    case ["race", var seconds, var threads, .. var paths]:
        Race.Run(double.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), paths);
        return 0;
    case ["boards", var seconds, var seed, .. var paths]:
        Reports.Boards(double.Parse(seconds, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture), paths);
        return 0;
    case ["timetables", var seconds, var seeds, .. var paths]:
        Reports.Timetables(double.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(seeds, CultureInfo.InvariantCulture), paths);
        return 0;
    case ["repair", .. var paths]:
        Repairs.Run(paths);
        return 0;
    case ["cancel", .. var paths]:
        Cancellations.Run(paths);
        return 0;
    case ["growth"]:
        Reports.Growth();
        return 0;
    default:
        Console.Error.WriteLine("race SECONDS THREADS INSTANCE… · [--cpu] boards SECONDS SEED INSTANCE… · [--cpu] timetables SECONDS SEEDS INSTANCE… · repair INSTANCE… · cancel INSTANCE… · growth");
        return 1;
}
