using System.Collections.Immutable;
using System.Text;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardFileTests
{
    private static readonly Decision Opened = Board.Open(new BoardId("hall-3"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator);

    private static readonly BoardFile File = new BoardFile(
        Opened.Events, ImmutableDictionary<PersonId, string>.Empty.Add(Hall.Asha, "Asha Rao").Add(Hall.Ben, "Ben \"B\" Okafor"))
        .After(Opened.OrThrow().Propose(Hall.Topic("a", Hall.Asha), Hall.By(Hall.Asha)).Events);

    [Fact]
    public void A_saved_board_opens_as_it_was()
    {
        BoardFile read = BoardFile.Load(new MemoryStream(Saved(File)));

        Assert.Equal<BoardEvent>(File.History, read.History);
        Assert.Equal("Asha Rao", read.Names[Hall.Asha]);
        Assert.Equal(2, read.Open().Version);
        Assert.Equal(Saved(File), Saved(read));
    }

    [Fact]
    public void There_is_one_event_a_line()
    {
        string[] lines = Encoding.UTF8.GetString(Saved(File)).Split('\n');

        Assert.Equal(2, lines.Count(line => line.StartsWith("{\"v\":1,", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_named_as_damaged()
    {
        byte[] whole = Saved(File);

        for (int length = 0; length < whole.Length - 1; length++)
        {
            Assert.Throws<DamagedHistoryException>(() => BoardFile.Load(new MemoryStream(whole, 0, length)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"calendar","version":1,"names":{},"events":[]}""")]
    [InlineData("""{"format":"open-space-board","version":1,"names":{"no spaces":"x"},"events":[]}""")]
    [InlineData("""{"format":"open-space-board","version":1,"names":{"a":7},"events":[]}""")]
    [InlineData("""{"format":"open-space-board","version":1,"names":{},"events":[],"more":1}""")]
    [InlineData("BEGIN:VCALENDAR")]
    public void What_is_no_file_of_a_board_is_named(string text)
    {
        var thrown = Assert.Throws<DamagedHistoryException>(() => BoardFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.Contains("Restore it from a copy", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_later_version_is_named() =>
        Assert.Throws<UnknownBoardEventException>(() => BoardFile.Load(new MemoryStream("""{"format":"open-space-board","version":2,"names":{},"events":[]}"""u8.ToArray())));

    private static byte[] Saved(BoardFile file)
    {
        using var stream = new MemoryStream();
        file.Save(stream);
        return stream.ToArray();
    }
}
