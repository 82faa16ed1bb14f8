using BenchmarkDotNet.Attributes;

namespace OpenSpaces.Scheduling.Benchmarks.Boards;

/// <summary>What a verb costs on boards of three sizes. The baseline looks a cell up and does nothing else.</summary>
[MemoryDiagnoser]
public class VerbBenchmarks
{
    private Board board = null!;
    private Cell free;
    private Cell taken;
    private ProposalId waiting;

    [Params(50, 500, 3_500)]
    public int Proposals { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        BigBoard big = BigBoard.Make(Proposals);
        board = big.Board;
        free = big.Free[0];
        waiting = BigBoard.Id(Proposals);
        taken = board.Find(BigBoard.Id(Proposals / 2))!.Cell!.Value;
    }

    [Benchmark(Baseline = true)]
    public PostedProposal? LookUp_Cell() => board.OccupantOf(taken);

    [Benchmark]
    public Decision Claim_FreeCell() => board.Claim(waiting, free, BigBoard.Stamp);

    [Benchmark]
    public Decision Place_FreeCell() => board.Place(waiting, free, BigBoard.Stamp);

    [Benchmark]
    public Decision Place_TakenCell() => board.Place(waiting, taken, BigBoard.Stamp);
}
