using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed class ChangeFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly ExportOptions Options = new() { Address = new Uri("https://example.org/open-space") };

    private static readonly ImmutableArray<Agenda> Published = Told();

    [Fact]
    public void A_history_gives_every_agenda_as_it_was_published() =>
        Assert.Equal([(1, 2, 0), (2, 2, 0), (3, 1, 1)], Published.Select(agenda => (agenda.Revision, agenda.Sessions.Length, agenda.Cancelled.Length)));

    [Fact]
    public void Atom_tells_each_change_once_newest_first_in_words()
    {
        XElement feed = XDocument.Parse(Encoding.UTF8.GetString(Published.ToAtom(Options))).Root!;

        Assert.Equal(
            [
                "Cancelled: \"Topic b\", which was to be Sat 6 Oct 2018, 11:00–12:00, Blue table",
                "Moved: \"Topic a\" is now Sat 6 Oct 2018, 14:00–15:00, Blue table, not Sat 6 Oct 2018, 10:00–11:00, Red table",
                "New: \"Topic a\", Sat 6 Oct 2018, 10:00–11:00, Red table",
                "New: \"Topic b\", Sat 6 Oct 2018, 11:00–12:00, Blue table",
            ],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal("2018-10-06T04:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("https://example.org/open-space#session-b", feed.Elements(Atom + "entry").First().Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public void An_entry_keeps_its_id_when_more_is_published()
    {
        string[] before = [.. IdsOf(Published.RemoveAt(2))];
        string[] after = [.. IdsOf(Published)];

        Assert.Equal(before, after[1..]);
        Assert.Equal(after.Length, after.Distinct().Count());
    }

    [Fact]
    public void Json_feed_tells_the_same()
    {
        using JsonDocument feed = JsonDocument.Parse(Published.ToJsonFeed(Options));
        JsonElement[] items = [.. feed.RootElement.GetProperty("items").EnumerateArray()];

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal(IdsOf(Published), items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal("Hosts: ben. This session is not recorded. Revision 3; all times Asia/Kolkata.", items[0].GetProperty("content_text").GetString());
    }

    [Fact]
    public void A_feed_needs_an_agenda() => Assert.Throws<ArgumentException>(() => Array.Empty<Agenda>().ToAtom());

    private static IEnumerable<string> IdsOf(IReadOnlyList<Agenda> published) =>
        XDocument.Parse(Encoding.UTF8.GetString(published.ToAtom())).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private static ImmutableArray<Agenda> Told()
    {
        var history = new List<BoardEvent>();
        Board board = Next(Board.Open(new BoardId("hall-3"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator));
        board = Next(board.Propose(Hall.Topic("a", Hall.Asha), Hall.ByFacilitator));
        board = Next(board.Propose(Hall.Topic("b", Hall.Ben), Hall.ByFacilitator));
        board = Next(board.Place(new ProposalId("a"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator));
        board = Next(board.Place(new ProposalId("b"), Hall.BlueAt(Hall.Eleven), Hall.ByFacilitator));
        board = Next(board.Publish(Hall.ByFacilitator));
        board = Next(board.Place(new ProposalId("a"), Hall.BlueAt(Hall.Two), Hall.ByFacilitator.At(9)));
        board = Next(board.Publish(Hall.ByFacilitator.At(9)));
        board = Next(board.Withdraw(new ProposalId("b"), Hall.By(Hall.Ben).At(9)));
        Next(board.Publish(Hall.ByFacilitator.At(9, 30)));
        return Agenda.History(history);

        Board Next(Decision decision)
        {
            history.AddRange(decision.Events);
            return decision.OrThrow();
        }
    }
}
