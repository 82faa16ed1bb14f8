using System.Buffers;
using BenchmarkDotNet.Attributes;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OpenSpaces.Scheduling.Benchmarks.Boards;

namespace OpenSpaces.Scheduling.Benchmarks.Calendars;

/// <summary>What feeds cost: written first, after one change, and for one person; beside Ical.Net, which builds and writes the same events.</summary>
[MemoryDiagnoser]
public class FeedBenchmarks
{
    private readonly CalendarExporter keeping = new();
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private Agenda agenda = null!;
    private Agenda moved = null!;
    private CalendarSelection picks = null!;
    private bool isMoved;

    [Params(100, 1_000, 10_000)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        BigBoard big = BigBoard.Make(Sessions);
        Board board = big.Board.Publish(BigBoard.Stamp).OrThrow();
        Stamp later = BigBoard.Stamp with { At = BigBoard.Stamp.At + NodaTime.Duration.FromMinutes(1) };
        agenda = Agenda.Of(board);
        moved = Agenda.Of(board.Place(BigBoard.Id(Sessions / 2), big.Free[^1], later).OrThrow().Publish(later).OrThrow());
        picks = CalendarSelection.Of(Enumerable.Range(0, 10).Select(i => BigBoard.Id(i * Sessions / 10)));
        keeping.Export(agenda, picks);
    }

    [Benchmark(Baseline = true)]
    public string IcalNet_BuildAndWrite()
    {
        var calendar = new Ical.Net.Calendar();
        foreach (Session session in agenda.Sessions)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{session.Id}@{agenda.Board}",
                Sequence = session.Sequence,
                DtStamp = new CalDateTime(session.ChangedAt.ToDateTimeUtc()),
                LastModified = new CalDateTime(session.ChangedAt.ToDateTimeUtc()),
                Start = new CalDateTime(session.Start.ToDateTimeUnspecified(), session.Start.Zone.Id),
                End = new CalDateTime(session.End.ToDateTimeUnspecified(), session.End.Zone.Id),
                Summary = session.Title,
                Location = session.RoomName,
                Status = "CONFIRMED",
                Description = $"Hosts: {session.Hosts[0].Name}\nTags: {string.Join(", ", session.Tags)}\nThis session is not recorded.",
                Categories = [.. session.Tags],
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    [Benchmark]
    public CalendarFeed Export_First() => new CalendarExporter().Export(agenda);

    [Benchmark]
    public CalendarFeed Export_AfterOneChange() => keeping.Export((isMoved = !isMoved) ? moved : agenda);

    [Benchmark]
    public int Export_TenPicks()
    {
        output.ResetWrittenCount();
        keeping.Export(isMoved ? moved : agenda, picks).WriteTo(output);
        return output.WrittenCount;
    }
}
