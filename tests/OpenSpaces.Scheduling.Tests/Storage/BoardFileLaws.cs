using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenSpaces.Scheduling.Tests.Laws;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>What holds of files whatever happened on the board, and whatever happened to the file.</summary>
public sealed class BoardFileLaws
{
    private const int Histories = 1_000;

    [Fact]
    public void Every_history_is_read_back_as_it_was_written_to_the_byte() => Holds(seed =>
    {
        var random = new Random(seed);
        (Board board, ImmutableArray<BoardEvent> history) = History(random);

        byte[] written = Saved(history);
        BoardFile read = BoardFile.Load(new MemoryStream(written));

        Assert.Equal(history.Length, read.History.Length);
        Assert.Equal(history.Select(e => (e.Name, e.Act, e.Stamp)), read.History.Select(e => (e.Name, e.Act, e.Stamp)));
        Assert.Equal(BoardDigest.Of(board), BoardDigest.Of(read.Open()));
        Assert.Equal(written, Saved(read.History));
    });

    [Fact]
    public void A_file_that_was_damaged_anywhere_is_read_or_said_to_be_damaged_and_nothing_else() => Holds(seed =>
    {
        var random = new Random(seed);
        byte[] damaged = Damaged(random, Saved(History(random).History));

        try
        {
            _ = BoardFile.Load(new MemoryStream(damaged)).Open();
        }
        catch (Exception e) when (e is DamagedHistoryException or UnknownBoardEventException)
        {
            Assert.NotEmpty(e.Message);
        }
    });

    [Fact]
    public void A_doubled_line_that_is_sound_by_itself_is_said_to_be_damage()
    {
        Decision added = Hall.Open().AddRoom(new Room(new RoomId("green"), "Green table"), Hall.ByFacilitator);
        var file = new BoardFile(
            [.. Board.Open(KeptHall.Id, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator).Events, .. added.Events, .. added.Events],
            ImmutableDictionary<PersonId, string>.Empty);

        var thrown = Assert.Throws<DamagedHistoryException>(file.Open);

        Assert.Contains("green", thrown.Message, StringComparison.Ordinal);
    }

    private static void Holds(Action<int> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Histories).WithQuietOnSuccess(true),
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), seed =>
        {
            law(seed);
            return true;
        }));

    private static (Board Board, ImmutableArray<BoardEvent> History) History(Random random)
    {
        (Board board, ImmutableArray<BoardEvent> begun) = RandomVerbs.Start(random);
        var history = begun.ToBuilder();
        var verbs = new RandomVerbs(random);
        for (int i = random.Next(40); i > 0; i--)
        {
            Decision decision = verbs.Next(board).Ask(board);
            history.AddRange(decision.Events);
            board = decision.TryGetBoard(out Board? next) ? next : board;
        }

        return (board, history.ToImmutable());
    }

    private static byte[] Saved(ImmutableArray<BoardEvent> history)
    {
        using var stream = new MemoryStream();
        new BoardFile(history, ImmutableDictionary<PersonId, string>.Empty.Add(Hall.Asha, "Asha")).Save(stream);
        return stream.ToArray();
    }

    private static byte[] Damaged(Random random, byte[] file)
    {
        int at = random.Next(file.Length);
        string[] lines = Encoding.UTF8.GetString(file).Split('\n');
        int line = random.Next(lines.Length);
        return random.Next(4) switch
        {
            0 => file[..at],
            1 => [.. file[..at], (byte)random.Next(256), .. file[(at + 1)..]],
            2 => Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((_, i) => i != line))),
            _ => Encoding.UTF8.GetBytes(string.Join('\n', lines.SelectMany((text, i) => i == line ? [text, text] : new[] { text }))),
        };
    }
}
