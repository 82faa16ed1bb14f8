using System.Text;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>Events are read back for ever: one file for each kind and format version, written once and never changed after a release.</summary>
/// <remarks>A new kind of event: set OPENSPACES_WRITE_GOLDEN=1 and run these tests once; files that exist are not touched.</remarks>
public sealed class GoldenEventTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "OpenSpaces.Scheduling.Tests", "Storage", "Golden", "v1");

    public static TheoryData<string> Kinds => [.. typeof(BoardEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(BoardEvent)) && !type.IsAbstract)
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_is_written_as_in_its_golden_file_and_read_back_the_same(string kind)
    {
        BoardEvent sample = Assert.Single(EveryEvent.Samples, e => e.Name == kind);
        string path = Path.Combine(Folder, $"{kind}.json");
        if (Environment.GetEnvironmentVariable("OPENSPACES_WRITE_GOLDEN") == "1" && !File.Exists(path))
        {
            File.WriteAllBytes(path, BoardJson.Write(sample));
        }

        byte[] golden = File.ReadAllBytes(path);

        Assert.Equal(Encoding.UTF8.GetString(golden), Encoding.UTF8.GetString(BoardJson.Write(sample)));
        Assert.Equal(sample, BoardJson.Read(golden));
    }
}
