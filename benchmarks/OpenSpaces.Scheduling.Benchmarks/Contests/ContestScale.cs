using System.Diagnostics;
using System.Globalization;
using OpenSpaces.Scheduling.Tests.Contests.Naive;

namespace OpenSpaces.Scheduling.Benchmarks.Contests;

/// <summary>What counts cost on a large crowd and on a typical event, each beside a naive baseline in the same run: the least of many runs, for others use the machine too.</summary>
internal static class ContestScale
{
    private static readonly ContestResolver[] Prepared = [ContestResolvers.SequentialPhragmen, ContestResolvers.EqualShares, ContestResolvers.SequentialPav, ContestResolvers.TopApproval];

    public static void Report(TextWriter output)
    {
        Crowd crowd = Crowd.Make(10_000, 700, 200);
        var naive = new NaiveDoubles(crowd);
        ContestCount count = crowd.Count;
        Array.ForEach(Prepared, rule => rule(count));
        output.WriteLine($"10,000 voters, 700 topics, 200 places, {crowd.Approvals.Sum(approves => approves.Length).ToString("N0", CultureInfo.InvariantCulture)} approvals; the baseline is in doubles, every topic measured anew for every place.");
        Line(output, "phragmen, exact", () => ContestResolvers.SequentialPhragmen(count), naive.Phragmen, 5);
        Line(output, "phragmen, and its exact loads read", () => ContestResolvers.SequentialPhragmen(count).Steps.OfType<Elected>().Max(step => step.Load), naive.Phragmen, 5);
        Line(output, "equal shares, completed, exact", () => ContestResolvers.EqualShares(count), naive.EqualShares, 2);
        Line(output, "sequential pav, exact", () => ContestResolvers.SequentialPav(count), naive.Pav, 5);
        Line(output, "approval", () => ContestResolvers.TopApproval(count), naive.Approval, 5);
        var winners = ContestResolvers.SequentialPhragmen(count).Winners;
        int[] numbers = [.. winners.Select(id => crowd.Topics.IndexOf(id))];
        Line(output, "the check for a group passed over", () => JustifiedRepresentation.Check(count, winners), () => naive.IsFair(numbers), 2);
        Line(output, "compiling the ballots, once a count", () => crowd.Count.Compiled.Approvals, () => new NaiveDoubles(crowd), 2);

        ContestCount ranked = Crowd.Ranked(10_000, 10);
        output.WriteLine("10,000 ranked ballots, 10 topics; the baseline compares two by two, mark by mark.");
        Line(output, "pairwise and schulze", () => ContestResolvers.Schulze(ranked), () => NaivePairs(ranked), 5);

        Crowd hall = Crowd.Make(200, 50, 18);
        ContestCount typical = hall.Count;
        NaiveProfile textbook = hall.Naive;
        Array.ForEach(Prepared, rule => rule(typical));
        output.WriteLine("A typical event: 200 voters, 50 topics, 18 places; the baseline is the textbook's rule in fractions.");
        Line(output, "phragmen, exact", () => ContestResolvers.SequentialPhragmen(typical), () => NaiveRules.Phragmen(textbook), 1);
        Line(output, "equal shares, completed, exact", () => ContestResolvers.EqualShares(typical), () => NaiveRules.EqualSharesThenPhragmen(textbook), 1);
        Line(output, "sequential pav, exact", () => ContestResolvers.SequentialPav(typical), () => NaiveRules.Pav(textbook), 1);
        Line(output, "phragmen, ballots compiled too", () => ContestResolvers.SequentialPhragmen(hall.Count), () => NaiveRules.Phragmen(textbook), 1);
    }

    private static void Line(TextWriter output, string what, Func<object> count, Func<object> naive, int naiveRuns)
    {
        (TimeSpan time, long bytes) = Least(count, 200);
        (TimeSpan slow, _) = Least(naive, naiveRuns);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-38} {time.TotalMilliseconds,9:N3} ms  {bytes / 1e3,9:N0} kB   naive {slow.TotalMilliseconds,11:N1} ms   {slow / time,9:N0} times"));
    }

    /// <summary>At most so many runs and 8 seconds.</summary>
    private static (TimeSpan Time, long Bytes) Least(Func<object> run, int runs)
    {
        TimeSpan least = TimeSpan.MaxValue;
        long bytes = 0;
        var all = Stopwatch.StartNew();
        for (int i = 0; i < runs && (i == 0 || all.Elapsed < TimeSpan.FromSeconds(8)); i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(run());
            TimeSpan time = watch.Elapsed;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            least = time < least ? time : least;
        }

        return (least, bytes);
    }

    private static Dictionary<(ProposalId, ProposalId), long> NaivePairs(ContestCount count)
    {
        var pairs = new Dictionary<(ProposalId, ProposalId), long>();
        foreach (CountedBallot counted in count.Ballots)
        {
            var ranks = counted.Ballot.Marks.ToDictionary(mark => mark.Candidate, mark => mark.Amount);
            foreach (ProposalId one in count.Claimants)
            {
                foreach (ProposalId other in count.Claimants)
                {
                    if (ranks.GetValueOrDefault(one, int.MaxValue) < ranks.GetValueOrDefault(other, int.MaxValue))
                    {
                        pairs[(one, other)] = pairs.GetValueOrDefault((one, other)) + counted.Weight;
                    }
                }
            }
        }

        return pairs;
    }
}
