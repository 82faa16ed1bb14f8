namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>What one of two solvers came to.</summary>
/// <param name="Name">Who.</param>
/// <param name="Plan">For each topic, where; null if it found none.</param>
/// <param name="Bound">What it proved.</param>
/// <param name="Found">When it had what.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record Racer(string Name, IReadOnlyList<(int Slot, int Room)?>? Plan, double Bound, IReadOnlyList<(double Seconds, long Cost)> Found, double Seconds)
{
    /// <summary>When it was first as good as that; null if never.</summary>
    public double? TimeTo(long cost) => Found.Where(found => found.Cost <= cost).Select(found => (double?)found.Seconds).FirstOrDefault();
}
