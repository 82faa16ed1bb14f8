using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Takes the writer's clock and its drawn ids out of a workbook, so that the same content has the same bytes.</summary>
internal static partial class StableZip
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package, Instant at)
    {
        // A zip's times are even seconds from 1980 on.
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 2 * 2);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stable = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(stable, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = time < Earliest ? Earliest : time;
                using Stream source = entry.Open();
                using Stream target = copy.Open();
                Copy(source, target, isBook: entry.FullName is "xl/workbook.xml" or "xl/_rels/workbook.xml.rels", ids);
            }
        }

        return stable.ToArray();
    }

    /// <summary>The book and its relations name the sheets by ids that are drawn anew each time: they are counted instead. No text of people stands there.</summary>
    private static void Copy(Stream source, Stream target, bool isBook, Dictionary<string, string> ids)
    {
        if (!isBook)
        {
            source.CopyTo(target);
            return;
        }

        using var reader = new StreamReader(source, Encoding.UTF8);
        string text = DrawnIds().Replace(reader.ReadToEnd(), match =>
        {
            ids.TryAdd(match.Value, string.Create(CultureInfo.InvariantCulture, $"\"R{ids.Count + 1}\""));
            return ids[match.Value];
        });
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("\"R[0-9a-f]{32}\"", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex DrawnIds();
}
