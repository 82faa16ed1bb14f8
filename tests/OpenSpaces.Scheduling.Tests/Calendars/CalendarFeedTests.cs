using System.Buffers;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

public sealed class CalendarFeedTests
{
    private static readonly Board Published = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Chen))
        .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two)).Placed("c", Hall.RedAt(Hall.Two)).Publish(Hall.ByFacilitator).OrThrow();

    [Fact]
    public async Task A_feed_is_the_same_bytes_wherever_it_is_written()
    {
        CalendarFeed feed = new CalendarExporter().Export(Agenda.Of(Published));
        var buffer = new ArrayBufferWriter<byte>();
        using var stream = new MemoryStream();
        using var later = new MemoryStream();

        feed.WriteTo(buffer);
        ((Action<Stream>)feed.WriteTo)(stream);
        await feed.WriteToAsync(later);

        Assert.Equal(feed.Length, feed.ToArray().Length);
        Assert.Equal(feed.ToArray(), buffer.WrittenSpan);
        Assert.Equal(feed.ToArray(), stream.ToArray());
        Assert.Equal(feed.ToArray(), later.ToArray());
        Assert.Equal(feed.ToArray(), Encoding.UTF8.GetBytes(feed.ToString()));
    }

    [Fact]
    public void What_is_kept_gives_the_bytes_and_the_tag_that_writing_anew_gives()
    {
        var keeping = new CalendarExporter();
        Board board = Published;
        var random = new Random(7);
        Cell[] cells = [.. new[] { Hall.Ten, Hall.Eleven, Hall.Two, Hall.Three }.SelectMany(slot => new[] { Hall.RedAt(slot), Hall.BlueAt(slot) })];
        for (int i = 0; i < 200; i++)
        {
            var id = new ProposalId("abc"[random.Next(3)].ToString());
            Decision decision = random.Next(4) switch
            {
                0 => board.Withdraw(id, Hall.ByFacilitator.Because("x")),
                1 => board.UndoLast(Hall.ByFacilitator),
                _ => board.Place(id, cells[random.Next(cells.Length)], Hall.ByFacilitator.Because("x")),
            };
            board = decision.TryGetBoard(out Board? next) ? next.Publish(Hall.ByFacilitator.At(8, i % 60)).OrThrow() : board;

            CalendarFeed kept = keeping.Export(Agenda.Of(board));
            CalendarFeed anew = new CalendarExporter().Export(Agenda.Of(board));

            Assert.Equal(anew.ToString(), kept.ToString());
            Assert.Equal(anew.ETag, kept.ETag);
        }
    }

    [Fact]
    public void A_changed_name_is_seen_in_what_was_kept()
    {
        var exporter = new CalendarExporter();
        exporter.Export(Agenda.Of(Published));

        string feed = exporter.Export(Agenda.Of(Published, new Dictionary<PersonId, string> { [Hall.Asha] = "Asha R." })).ToString();

        Assert.Contains("Hosts: Asha R.", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_exporter_serves_many_at_once()
    {
        var exporter = new CalendarExporter();
        Agenda[] agendas = [.. Enumerable.Range(0, 8).Select(i => Agenda.Of(Published.Placed("a", i % 2 == 0 ? Hall.RedAt(Hall.Eleven) : Hall.BlueAt(Hall.Ten)).Publish(Hall.ByFacilitator.At(8, i)).OrThrow()))];
        string[] meant = [.. agendas.Select(agenda => new CalendarExporter().Export(agenda).ToString())];

        Parallel.For(0, 4_000, i => Assert.Equal(meant[i % 8], exporter.Export(agendas[i % 8]).ToString()));
    }

    [Fact]
    public void Ical_Net_is_handed_the_same_events_to_adjust()
    {
        Ical.Net.Calendar calendar = new CalendarExporter().ToCalendar(Agenda.Of(Published));

        Assert.Equal(["a@hall-3", "b@hall-3", "c@hall-3"], calendar.Events.Select(e => e.Uid).Order());
        Ical.Net.CalendarComponents.CalendarEvent first = calendar.Events.Single(e => e.Uid == "a@hall-3");
        Assert.Equal(("Topic a", "Red table", "CONFIRMED", 0), (first.Summary, first.Location, first.Status, first.Sequence));
        Assert.Equal((new DateTime(2018, 10, 6, 10, 0, 0), "Asia/Kolkata"), (first.Start!.Value, first.Start.TzId));
        Assert.Equal(new DateTime(2018, 10, 6, 11, 0, 0), first.End!.Value);
    }

    [Fact]
    public void Very_many_blanks_make_no_line_of_white_space()
    {
        string title = $"a{new string(' ', 180)}b";
        Board board = Hall.Open().With(new Proposal(new ProposalId("a"), title) { Hosts = [Hall.Asha] }).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();

        string[] lines = new CalendarExporter().Export(Agenda.Of(board)).ToString().Split("\r\n")[..^1];

        Assert.DoesNotContain(lines, string.IsNullOrWhiteSpace);
    }
}
