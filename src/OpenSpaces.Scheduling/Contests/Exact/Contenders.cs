namespace OpenSpaces.Scheduling;

/// <summary>Finds who has the least value, and measures only those who may have it: values only rise, so what somebody had before is a bound.</summary>
internal sealed class Contenders
{
    private readonly PriorityQueue<int, double> waiting;
    private readonly List<(int Candidate, Bounds Value)> measured = [];

    /// <summary>Begins with a lower bound for each.</summary>
    public Contenders(IEnumerable<(int Candidate, double Least)> candidates) => waiting = new PriorityQueue<int, double>(candidates);

    /// <summary>Those whose value may be the least; none where nobody has a value any more. They do not come again unless they are put back.</summary>
    /// <param name="measure">Bounds of a candidate's value. It is told the least upper bound so far: it may stop where the value is above that, and tell only the lower bound.</param>
    public List<(int Candidate, Bounds Value)> TakeNearest(Func<int, double, Bounds> measure)
    {
        measured.Clear();
        double least = double.MaxValue;
        while (waiting.TryPeek(out int candidate, out double low) && low <= least)
        {
            waiting.Dequeue();
            Bounds value = measure(candidate, least);
            if (!double.IsPositiveInfinity(value.Low))
            {
                measured.Add((candidate, value));
                least = Math.Min(least, value.High);
            }
        }

        List<(int Candidate, Bounds Value)> nearest = [];
        foreach ((int candidate, Bounds value) in measured)
        {
            if (value.Low <= least)
            {
                nearest.Add((candidate, value));
            }
            else
            {
                PutBack(candidate, value);
            }
        }

        return nearest;
    }

    public void PutBack(int candidate, Bounds value) => waiting.Enqueue(candidate, value.Low);
}
