using System.Collections.Concurrent;
using System.Globalization;

namespace OpenSpaces.Scheduling.Benchmarks.Web;

/// <summary>What a run came to.</summary>
internal sealed class LoadFigures
{
    private int failed;

    public Percentiles Claims { get; } = new();

    public Percentiles Polls { get; } = new();

    /// <summary>From when a claim was sent until a wall had it.</summary>
    public Percentiles Lags { get; } = new();

    /// <summary>Cores that the server used on average.</summary>
    public double Cpu { get; set; }

    public long Memory { get; set; }

    public int Failed => failed;

    public void Claimed(TimeSpan took, bool isDone) => Add(Claims, took, isDone);

    public void Polled(TimeSpan took, bool isDone) => Add(Polls, took, isDone);

    public Task WriteAsync(TextWriter output, string name) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Claims.Count + Polls.Count} | {Claims.At(0.5):F1} ms | {Claims.At(0.99):F1} ms | {Polls.At(0.5):F1} ms | {Polls.At(0.99):F1} ms | {Lags.At(0.5):F1} ms | {Lags.At(0.99):F1} ms | {Cpu:F2} cores | {Memory / 1e6:F0} MB |"));

    private void Add(Percentiles to, TimeSpan took, bool isDone)
    {
        to.Add(took);
        if (!isDone)
        {
            Interlocked.Increment(ref failed);
        }
    }

    /// <summary>Times, and which of them a share of all is not above.</summary>
    internal sealed class Percentiles
    {
        private readonly ConcurrentBag<double> milliseconds = [];

        public int Count => milliseconds.Count;

        public void Add(TimeSpan time) => milliseconds.Add(time.TotalMilliseconds);

        public double At(double share) => milliseconds.IsEmpty ? 0 : milliseconds.Order().ElementAt((int)Math.Ceiling(share * milliseconds.Count) - 1);
    }
}
