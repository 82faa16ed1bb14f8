using System.Text;
using BenchmarkDotNet.Attributes;
using NodaTime;
using OpenSpaces.Scheduling.Benchmarks.Boards;

namespace OpenSpaces.Scheduling.Benchmarks.Calendars;

/// <summary>What reading a programme of about 360 KB costs, as large as that of PyCon US; beside Ical.Net, which reads the same text.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private const int Sessions = 700;
    private static readonly CalendarImportOptions Options = new(DateTimeZoneProviders.Tzdb["Asia/Kolkata"]);
    private byte[] feed = [];
    private string text = "";

    [GlobalSetup]
    public void Write()
    {
        feed = new CalendarExporter().Export(Agenda.Of(BigBoard.Make(Sessions).Board.Publish(BigBoard.Stamp).OrThrow())).ToArray();
        text = Encoding.UTF8.GetString(feed);
    }

    [Benchmark(Baseline = true)]
    public Ical.Net.Calendar? IcalNet_Load() => Ical.Net.Calendar.Load(text);

    [Benchmark]
    public ProgrammeImport Import() => new CalendarImporter().Import(feed, Options);
}
