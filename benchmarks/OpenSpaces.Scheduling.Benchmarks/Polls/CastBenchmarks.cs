using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Polls;

/// <summary>What a ballot costs when two threads cast as fast as they can. The baseline checks nothing but the form, and keeps ballots in one dictionary under one lock, without tallies.</summary>
[MemoryDiagnoser]
public class CastBenchmarks
{
    private const int Ballots = 200_000;
    private const int Threads = 2;

    private static readonly Instant Opens = Instant.FromUtc(2018, 10, 6, 4, 0);
    private static readonly ImmutableArray<ProposalId> Candidates = [.. Enumerable.Range(0, 10).Select(number => new ProposalId($"topic-{number}"))];
    private static readonly Poll Poll = new(new PollId("poll"), new BoardId("board"), Candidates, Opens, Opens + Duration.FromHours(1));
    private static readonly ImmutableHashSet<ProposalId> Known = [.. Candidates];

    private BallotCast[] casts = [];

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1);
        casts = [.. Enumerable.Range(0, Ballots).Select(number =>
        {
            var voter = new PersonId($"person-{number}");
            return new BallotCast(Poll.Id, new BallotId("1"), voter, Ballot.Approve(Candidates.Where(_ => random.Next(3) == 0)), new Stamp(voter, Role.Attendee, Opens));
        })];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Ballots)]
    public int OneLock_NoTallies()
    {
        var gate = new Lock();
        var kept = new Dictionary<PersonId, Ballot>();
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (int i = thread; i < casts.Length; i += Threads)
            {
                if (Poll.Form.Check(casts[i].Ballot, Known).IsEmpty)
                {
                    lock (gate)
                    {
                        kept[casts[i].Voter] = casts[i].Ballot;
                    }
                }
            }
        });
        return kept.Count;
    }

    [Benchmark(OperationsPerInvoke = Ballots)]
    public async Task<int> BallotBox()
    {
        var box = new InMemoryBallotBox();
        await box.OpenAsync(Poll);
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (int i = thread; i < casts.Length; i += Threads)
            {
                _ = box.CastAsync(casts[i]).AsTask().GetAwaiter().GetResult();
            }
        });
        return (await box.FindAsync(Poll.Id))!.Turnout;
    }
}
