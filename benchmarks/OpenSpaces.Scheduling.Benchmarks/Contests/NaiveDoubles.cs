namespace OpenSpaces.Scheduling.Benchmarks.Contests;

/// <summary>The rules in doubles, every topic measured anew for every place: fast enough to be run on a large crowd, and wrong where two are nearly equal.</summary>
internal sealed class NaiveDoubles(Crowd crowd)
{
    private readonly int[][] supporters =
    [
        .. Enumerable.Range(0, crowd.Topics.Length).Select(topic => Enumerable.Range(0, crowd.Approvals.Length).Where(voter => Array.BinarySearch(crowd.Approvals[voter], topic) >= 0).ToArray()),
    ];

    private int Voters => crowd.Approvals.Length;

    public List<int> Phragmen()
    {
        double[] loads = new double[Voters];
        return Choose(
            topic => supporters[topic].Length == 0 ? double.MaxValue : (1 + supporters[topic].Sum(voter => loads[voter])) / supporters[topic].Length,
            (topic, load) => Array.ForEach(supporters[topic], voter => loads[voter] = load));
    }

    /// <summary>Completed by Phragmén.</summary>
    public List<int> EqualShares()
    {
        double[] money = [.. Enumerable.Repeat((double)crowd.Places / Voters, Voters)];
        List<int> bought = Choose(topic => Price(topic, money), (topic, price) => Array.ForEach(supporters[topic], voter => money[voter] -= Math.Min(money[voter], price)));
        double[] loads = [.. money.Select(left => -left)];
        return Choose(
            topic => supporters[topic].Length == 0 ? double.MaxValue : (1 + supporters[topic].Sum(voter => loads[voter])) / supporters[topic].Length,
            (topic, load) => Array.ForEach(supporters[topic], voter => loads[voter] = load),
            bought);
    }

    public List<int> Pav()
    {
        int[] served = new int[Voters];
        return Choose(topic => -supporters[topic].Sum(voter => 1.0 / (1 + served[voter])), (topic, _) => Array.ForEach(supporters[topic], voter => served[voter]++));
    }

    public List<int> Approval() => [.. Enumerable.Range(0, supporters.Length).OrderByDescending(topic => crowd.Approvals.Count(approves => approves.Contains(topic))).Take(crowd.Places)];

    /// <summary>For each topic without a place and each size of group, the supporters anew.</summary>
    public bool IsFair(IReadOnlyCollection<int> chosen) => !Enumerable.Range(0, supporters.Length).Except(chosen).Any(topic => Enumerable.Range(1, crowd.Places).Any(
        deserves => supporters[topic].Count(voter => crowd.Approvals[voter].Count(chosen.Contains) < deserves) * (double)crowd.Places / Voters >= deserves));

    private double Price(int topic, double[] money)
    {
        double paid = 0;
        int rich = supporters[topic].Length;
        foreach (double left in supporters[topic].Select(voter => money[voter]).Order())
        {
            double price = (1 - paid) / rich--;
            if (price <= left)
            {
                return price;
            }

            paid += left;
        }

        return double.MaxValue;
    }

    private List<int> Choose(Func<int, double> measure, Action<int, double> give, List<int>? before = null)
    {
        List<int> chosen = before ?? [];
        while (chosen.Count < crowd.Places)
        {
            (int topic, double value) = Enumerable.Range(0, supporters.Length).Except(chosen).Select(topic => (topic, measure(topic))).MinBy(measured => measured.Item2);
            if (value == double.MaxValue)
            {
                break;
            }

            give(topic, value);
            chosen.Add(topic);
        }

        return chosen;
    }
}
