using System.Globalization;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Races;

/// <summary>Two processes with four clients each, on one board.</summary>
public sealed class RaceTests
{
    public static TheoryData<string, int> KindsAndCells
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string kind in TestDatabase.Here)
            {
                data.Add(kind, 4);
                data.Add(kind, 100);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndCells))]
    public async Task Each_cell_has_one_winner_and_every_answer_can_be_explained_by_the_log(string kind, int cells)
    {
        int operations = Trials.Of("OPENSPACES_RACES", 3_200) / 4;
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        TestHost host = database.NewHost();
        await TestHall.OpenAsync(host.Store);

        List<Told> told = await RaceAsync(database, cells, operations);

        Assert.Equal(operations, told.Count);
        List<Written> log = await LogAsync(host);
        Assert.Empty(HistoryWitness.Faults([.. log.Select(entry => (entry.Command, entry.Version))], Entries(told, log)));
        EachCellHasOneWinner(told, log, (await host.Store.FindAsync(TestHall.Id))!);
        Assert.True((await host.Get<BoardLedger>().VerifyAsync(TestHall.Id)).IsWhole);
    }

    private static async Task<List<Told>> RaceAsync(TestDatabase database, int cells, int operations)
    {
        string[] Work(string name) => ["race", database.Kind, database.Connection, TestHall.Id.Value, name, $"{cells}", $"{operations / 2}"];
        using Child one = Child.Start(Work("a"));
        using Child other = Child.Start(Work("b"));
        List<string>[] lines = await Task.WhenAll(one.FinishAsync(), other.FinishAsync());
        return [.. lines.SelectMany(said => said).Select(Told.Read)];
    }

    private static async Task<List<Written>> LogAsync(TestHost host)
    {
        Dictionary<long, string> commands = (await host.WithContextAsync(context => Task.FromResult(context.Set<BoardEventRow>().Where(row => row.Command != null).ToList())))
            .ToDictionary(row => row.Version, row => row.Command!);
        var log = new List<Written>();
        long version = 0;
        await foreach (KeptCommit kept in host.Get<BoardLedger>().ReadAsync(TestHall.Id))
        {
            foreach (BoardEvent happened in kept.Events)
            {
                version++;
                if (commands.TryGetValue(version, out string? command))
                {
                    log.Add(new Written(command, version, happened));
                }
            }
        }

        return log;
    }

    private static List<HistoryEntry> Entries(IEnumerable<Told> told, List<Written> log)
    {
        Dictionary<string, long> placedAt = log.Where(entry => entry.Event is ProposalPlaced).ToDictionary(entry => ((ProposalPlaced)entry.Event).Proposal.Value, entry => entry.Version);
        return
        [
            .. told.Select(line => line.Kind switch
            {
                "read" => new HistoryEntry(line.Start, line.End, HistoryKind.Read, line.Version),
                "write" => new HistoryEntry(line.Start, line.End, HistoryKind.Write, line.Version, line.Command),
                _ => new HistoryEntry(line.Start, line.End, HistoryKind.Refusal, placedAt[line.Proposal]),
            }),
        ];
    }

    private static void EachCellHasOneWinner(List<Told> told, List<Written> log, Board board)
    {
        Dictionary<Cell, string> winners = log.Select(entry => entry.Event).OfType<ProposalPlaced>().ToDictionary(placed => placed.Cell, placed => placed.Proposal.Value);
        Assert.NotEmpty(winners);
        Assert.All(winners, won => Assert.Equal(won.Value, board.OccupantOf(won.Key)!.Id.Value));
        Assert.All(told.Where(line => line.Cell >= 0), line => Assert.Equal(winners[TestHall.Cell(line.Cell)], line.Proposal));
    }

    private sealed record Written(string Command, long Version, BoardEvent Event);

    private sealed record Told(long Start, long End, string Kind, long Version, string Command, string Proposal, int Cell)
    {
        public static Told Read(string line)
        {
            string[] parts = line.Split(' ');
            return new Told(Number(parts[0]), Number(parts[1]), parts[2], Number(parts[3]), parts[4], parts[5], (int)Number(parts[6]));
        }

        private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }
}
