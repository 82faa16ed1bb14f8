using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Brings a feed to a CalDAV calendar, and what that calendar then has to a folder, a file an event.</summary>
/// <remarks>By its singlefile storage, for its http storage gives every event a UID of its own.</remarks>
internal sealed class Vdirsyncer
{
    private readonly string home;
    private bool isKnown;

    public Vdirsyncer(string home, Uri calendar)
    {
        this.home = home;
        Directory.CreateDirectory(Path.Combine(home, "folder"));
        File.WriteAllText(Path.Combine(home, "config"),
            $"""
            [general]
            status_path = "{home}/status"
            [pair up]
            a = "feed"
            b = "server"
            collections = null
            conflict_resolution = "a wins"
            [pair down]
            a = "server"
            b = "folder"
            collections = null
            conflict_resolution = "a wins"
            [storage feed]
            type = "singlefile"
            path = "{home}/feed.ics"
            [storage server]
            type = "caldav"
            url = "{calendar}"
            username = "reader"
            password = "x"
            [storage folder]
            type = "filesystem"
            path = "{home}/folder/"
            fileext = ".ics"

            """);
    }

    /// <summary>What the folder has after the feed went the whole way.</summary>
    public byte[][] Sync(byte[] feed)
    {
        File.WriteAllBytes(Path.Combine(home, "feed.ics"), feed);
        foreach (string pair in new[] { "up", "down" })
        {
            if (!isKnown)
            {
                Run("discover", pair);
            }

            Run("sync", pair);
        }

        isKnown = true;
        return [.. Directory.GetFiles(Path.Combine(home, "folder"), "*.ics").Select(File.ReadAllBytes)];
    }

    private void Run(string verb, string pair) => Programs.Run("vdirsyncer", ["-c", Path.Combine(home, "config"), verb, pair], "y\ny\ny\n");
}
