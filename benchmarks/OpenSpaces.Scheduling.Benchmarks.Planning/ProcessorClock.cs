using System.Diagnostics;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>A clock that runs while this process computes, so that a budget of seconds means the same on a machine that others use as on a quiet one.</summary>
/// <remarks>It counts the time of all threads together, the runtime's own among them: for one search on one thread.</remarks>
internal sealed class ProcessorClock : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.Ticks;
    }
}
