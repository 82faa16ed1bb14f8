using BenchmarkDotNet.Attributes;
using OpenSpaces.Scheduling.Benchmarks.Boards;

namespace OpenSpaces.Scheduling.Benchmarks.Publishing;

/// <summary>What each export of an agenda costs, against the barest listing of its titles.</summary>
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private Agenda agenda = null!;
    private Agenda[] published = null!;

    [Params(350, 3_500)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        Board board = BigBoard.Make(Sessions).Board.Publish(BigBoard.Stamp).OrThrow();
        agenda = Agenda.Of(board);
        published = [agenda];
    }

    [Benchmark(Baseline = true)]
    public string Naive_Titles() => string.Join('\n', agenda.Sessions.Select(session => session.Title));

    [Benchmark]
    public string Markdown() => agenda.ToMarkdown();

    [Benchmark]
    public string PlainText() => agenda.ToPlainText();

    [Benchmark]
    public string Csv() => agenda.ToCsv();

    [Benchmark]
    public string CsvGrid() => agenda.ToCsvGrid();

    [Benchmark]
    public string HtmlPage() => agenda.ToHtmlPage();

    [Benchmark]
    public byte[] Json() => agenda.ToJson();

    [Benchmark]
    public byte[] ScheduleXml() => agenda.ToScheduleXml();

    [Benchmark]
    public byte[] ScheduleJson() => agenda.ToScheduleJson();

    [Benchmark]
    public byte[] JsonLd() => agenda.ToJsonLd();

    [Benchmark]
    public byte[] Atom() => published.ToAtom();

    [Benchmark]
    public byte[] JsonFeed() => published.ToJsonFeed();
}
