using BenchmarkDotNet.Attributes;

namespace OpenSpaces.Scheduling.Benchmarks.Boards;

/// <summary>What an agenda costs: a whole one, and publishing after one session has moved.</summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private Board published = null!;
    private Board moved = null!;

    [Params(50, 500, 3_500)]
    public int Proposals { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        BigBoard big = BigBoard.Make(Proposals);
        published = big.Board.Publish(BigBoard.Stamp).OrThrow();
        moved = published.Place(BigBoard.Id(0), big.Free[0], BigBoard.Stamp).OrThrow();
    }

    [Benchmark(Baseline = true)]
    public int Naive_SortPlaced() => published.State.Proposals.Values.Where(p => p.IsPlaced).OrderBy(p => p.Number).Count();

    [Benchmark]
    public Agenda Agenda_Whole() => Agenda.Of(published);

    [Benchmark]
    public Decision Publish_OneMove() => moved.Publish(BigBoard.Stamp);
}
