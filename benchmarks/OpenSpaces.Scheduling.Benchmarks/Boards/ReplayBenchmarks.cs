using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace OpenSpaces.Scheduling.Benchmarks.Boards;

/// <summary>What opening a board from its history costs, beside one map of a cell per proposal, which is no board.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private ImmutableArray<BoardEvent> history;

    [Params(50, 500, 3_500)]
    public int Proposals { get; set; }

    [GlobalSetup]
    public void Fill() => history = BigBoard.Make(Proposals).History;

    [Benchmark(Baseline = true)]
    public Dictionary<ProposalId, Cell> Naive_Map()
    {
        var cells = new Dictionary<ProposalId, Cell>();
        foreach (ProposalPlaced placed in history.OfType<ProposalPlaced>())
        {
            cells[placed.Proposal] = placed.Cell;
        }

        return cells;
    }

    [Benchmark]
    public Board Replay() => Board.Replay(history);
}
