using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Tells whoever listens how far the searches are, ten times a second at most.</summary>
internal sealed class SearchProgress(PlanBudget budget, SearchClock clock, long bound, IProgress<PlanProgress>? progress)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private readonly long[] iterations = new long[budget.Searches];
    private TimeSpan last = -Often;
    private long least = long.MaxValue;

    public void Tell(int search, long cost, int block)
    {
        if (progress is null)
        {
            return;
        }

        lock (gate)
        {
            least = Math.Min(least, cost);
            iterations[search] += block;
            TimeSpan now = clock.Elapsed;
            if (now - last < Often)
            {
                return;
            }

            last = now;
            long tried = iterations.Sum();
            double share = budget.Time is { } time
                ? Math.Min(1, now.TotalSeconds / Math.Max(time.TotalSeconds, 1e-9))
                : (double)tried / Math.Max(1, budget.Iterations!.Value * budget.Searches);
            progress.Report(new PlanProgress(least, bound, tried, share, Duration.FromTimeSpan(now)));
        }
    }
}
