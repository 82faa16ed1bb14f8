using System.Collections.Immutable;
using OpenSpaces.Scheduling.Tests.Contests.Naive;

namespace OpenSpaces.Scheduling.Benchmarks.Contests;

/// <summary>A crowd that votes, the same each time: circles of common interest, a few topics that many want and many that few want, some 18 approvals each.</summary>
internal sealed class Crowd
{
    private Crowd(int topics, int places, ImmutableArray<int[]> approvals)
    {
        Approvals = approvals;
        Places = places;
        Topics = [.. Enumerable.Range(0, topics).Select(topic => new ProposalId($"topic-{topic}"))];
        Ballots = [.. approvals.Select(approves => new CountedBallot(Ballot.Approve(approves.Select(topic => Topics[topic]))))];
    }

    public ImmutableArray<ProposalId> Topics { get; }

    public int Places { get; }

    public ImmutableArray<int[]> Approvals { get; }

    public ImmutableArray<CountedBallot> Ballots { get; }

    /// <summary>A count that nothing has been compiled for yet.</summary>
    public ContestCount Count => new(Topics) { Ballots = Ballots, Places = Places };

    /// <summary>The same as a textbook has it.</summary>
    public NaiveProfile Naive => new(Topics.Length, [.. Approvals.Select(approves => new NaiveBallot(approves.ToHashSet()))], Places, [.. Enumerable.Range(0, Topics.Length)]);

    public static Crowd Make(int voters, int topics, int places)
    {
        var random = new Random(2018);
        int circles = Math.Max(3, topics / 25);
        int[] circleOf = [.. Enumerable.Range(0, topics).Select(_ => random.Next(circles))];
        double[] appeal = [.. Enumerable.Range(0, topics).Select(topic => 1 / Math.Sqrt(topic + 1))];
        return new Crowd(topics, places, [.. Enumerable.Range(0, voters).Select(_ => Approve(random, circles, circleOf, appeal))]);
    }

    /// <summary>Ranked ballots over a few topics, some of which leave topics out.</summary>
    public static ContestCount Ranked(int voters, int topics)
    {
        var random = new Random(2018);
        ImmutableArray<ProposalId> ids = [.. Enumerable.Range(0, topics).Select(topic => new ProposalId($"topic-{topic}"))];
        return new ContestCount(ids)
        {
            Ballots = [.. Enumerable.Range(0, voters).Select(_ => new CountedBallot(Ballot.Rank(ids.OrderBy(id => random.NextDouble() * (ids.IndexOf(id) + 3)).Take(random.Next(3, topics + 1)))))],
        };
    }

    /// <summary>Topics of the voter's two circles are some ten times as welcome as others.</summary>
    private static int[] Approve(Random random, int circles, int[] circleOf, double[] appeal)
    {
        (int one, int other) = (random.Next(circles), random.Next(circles));
        double[] pulls = [.. appeal.Select((pull, topic) => Math.Pow(random.NextDouble(), 1 / (pull * (circleOf[topic] == one || circleOf[topic] == other ? 10 : 1))))];
        return [.. Enumerable.Range(0, appeal.Length).OrderByDescending(topic => pulls[topic]).Take(random.Next(6, 31)).Order()];
    }
}
