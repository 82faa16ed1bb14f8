using BenchmarkDotNet.Attributes;

namespace OpenSpaces.Scheduling.Benchmarks.Contests;

/// <summary>What giving several places costs, on a typical event and on a large crowd, ballots compiled before. The baseline is Phragmén in doubles, every topic measured anew.</summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private ContestCount count = null!;
    private NaiveDoubles naive = null!;

    [Params(200, 10_000)]
    public int Voters { get; set; }

    [GlobalSetup]
    public void Vote()
    {
        Crowd crowd = Voters == 200 ? Crowd.Make(200, 50, 18) : Crowd.Make(Voters, 700, 200);
        naive = new NaiveDoubles(crowd);
        count = crowd.Count;
    }

    [Benchmark(Baseline = true)]
    public int Phragmen_NaiveInDoubles() => naive.Phragmen().Count;

    [Benchmark]
    public Verdict Phragmen_Exact() => ContestResolvers.SequentialPhragmen(count);

    [Benchmark]
    public Verdict EqualShares_ExactAndCompleted() => ContestResolvers.EqualShares(count);

    [Benchmark]
    public Verdict SequentialPav_Exact() => ContestResolvers.SequentialPav(count);

    [Benchmark]
    public Verdict TopApproval() => ContestResolvers.TopApproval(count);

    [Benchmark]
    public RepresentationCheck Check_GroupsPassedOver() => JustifiedRepresentation.Check(count, count.Claimants[..count.Places]);
}
