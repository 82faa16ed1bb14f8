using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenSpaces.Scheduling.Benchmarks.Boards;

namespace OpenSpaces.Scheduling.Benchmarks.Publishing;

/// <summary>What each export costs by the processor's own time, which a busy machine does not stretch, and what it allocates for each byte that it writes.</summary>
internal static class ExportScale
{
    private const int Rounds = 15;

    private static readonly (string Name, Func<Agenda, byte[]> Write)[] Exports =
    [
        ("md", agenda => Encoding.UTF8.GetBytes(agenda.ToMarkdown())),
        ("txt", agenda => Encoding.UTF8.GetBytes(agenda.ToPlainText())),
        ("csv", agenda => Encoding.UTF8.GetBytes(agenda.ToCsv())),
        ("csv-grid", agenda => Encoding.UTF8.GetBytes(agenda.ToCsvGrid())),
        ("html", agenda => Encoding.UTF8.GetBytes(agenda.ToHtmlPage())),
        ("html-fragment", agenda => Encoding.UTF8.GetBytes(agenda.ToHtmlFragment())),
        ("json", agenda => agenda.ToJson()),
        ("frab-xml", agenda => agenda.ToScheduleXml()),
        ("frab-json", agenda => agenda.ToScheduleJson()),
        ("jsonld", agenda => agenda.ToJsonLd()),
        ("atom", agenda => new[] { agenda }.ToAtom()),
        ("jsonfeed", agenda => new[] { agenda }.ToJsonFeed()),
    ];

    public static void Report(TextWriter output)
    {
        Agenda small = Agenda.Of(BigBoard.Make(350).Board.Publish(BigBoard.Stamp).OrThrow());
        Agenda large = Agenda.Of(BigBoard.Make(3_500).Board.Publish(BigBoard.Stamp).OrThrow());
        foreach ((string name, Func<Agenda, byte[]> write) in Exports)
        {
            (_, double fewer, int _) = Measure(small, write);
            (double milliseconds, double more, int bytes) = Measure(large, write);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-14} {large.Sessions.Length:N0} sessions: {milliseconds,6:N1} ms, {bytes / 1e3,8:N0} kB written, {more:N1} bytes allocated for each ({fewer:N1} with {small.Sessions.Length:N0} sessions)."));
        }
    }

    /// <summary>The best of some rounds, after as many to warm up.</summary>
    private static (double Milliseconds, double AllocatedForEachByte, int Bytes) Measure(Agenda agenda, Func<Agenda, byte[]> write)
    {
        double best = double.MaxValue;
        long allocated = 0;
        int bytes = 0;
        for (int i = 0; i < 2 * Rounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan from = Process.GetCurrentProcess().TotalProcessorTime;
            bytes = write(agenda).Length + write(agenda).Length + write(agenda).Length;
            TimeSpan took = Process.GetCurrentProcess().TotalProcessorTime - from;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = i < Rounds ? best : Math.Min(best, took.TotalMilliseconds / 3);
        }

        return (best, (double)allocated / bytes, bytes / 3);
    }
}
