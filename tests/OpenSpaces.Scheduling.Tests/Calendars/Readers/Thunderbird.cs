using System.Diagnostics;
using System.Net;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Thunderbird without a window, which subscribes to feeds on this machine. What it has of them is read from its own cache.</summary>
internal sealed class Thunderbird : IDisposable
{
    public const string Program = "thunderbird";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly string home = Directory.CreateTempSubdirectory(Program).FullName;
    private readonly HttpListener server = new();
    private readonly string[] calendars;
    private byte[][] feeds = [];

    public Thunderbird(int calendars)
    {
        this.calendars = [.. Enumerable.Range(0, calendars).Select(i => $"feed{i}")];
        string address = $"http://127.0.0.1:{Ports.Free()}/";
        server.Prefixes.Add(address);
        server.Start();
        _ = ServeAsync();
        Directory.CreateDirectory(Path.Combine(home, "profile"));
        File.WriteAllText(Path.Combine(home, "profile", "user.js"), Settings(address));
    }

    /// <summary>Starts it, and ends it as soon as it has what was meant, which it has to have still a moment later; or when it had time enough.</summary>
    /// <returns>What it has of each feed: the fields of each event, parted by bars, in order.</returns>
    public string[][] Follow(byte[][] published, string[][] meant)
    {
        feeds = published;
        using Process program = Process.Start(
            new ProcessStartInfo(Program, ["--headless", "--no-remote", "--profile", Path.Combine(home, "profile")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["HOME"] = home },
            })!;
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        try
        {
            string[][] had = [];
            for (var begun = Stopwatch.StartNew(); begun.Elapsed < Patience && !program.HasExited && !AreEqual(had, meant); Thread.Sleep(Pause))
            {
                had = Read();
            }

            Thread.Sleep(Pause);
            return Read();
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            program.WaitForExit();
        }
    }

    public void Dispose()
    {
        server.Close();
        Directory.Delete(home, recursive: true);
    }

    /// <summary>Nothing while there is no whole cache.</summary>
    private string[][] Read() =>
        FeedReader.Parsed(Programs.Run("/usr/bin/python3", [FeedReader.PathOf("thunderbird.py"), Path.Combine(home, "profile", "calendar-data"), .. calendars]));

    private static bool AreEqual(string[][] had, string[][] meant) => had.Length == meant.Length && had.Zip(meant).All(pair => pair.First.SequenceEqual(pair.Second));

    private async Task ServeAsync()
    {
        while (server.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await server.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            byte[] feed = feeds[Array.IndexOf(calendars, Path.GetFileNameWithoutExtension(asked.Request.Url!.AbsolutePath))];
            asked.Response.ContentType = "text/calendar; charset=utf-8";
            await asked.Response.OutputStream.WriteAsync(feed);
            asked.Response.Close();
        }
    }

    /// <summary>It subscribes to the feeds and keeps what they have, and neither asks anything nor goes elsewhere.</summary>
    private string Settings(string address)
    {
        List<string> settings = [];
        foreach (string calendar in calendars)
        {
            Set($"calendar.registry.{calendar}.type", "\"ics\"");
            Set($"calendar.registry.{calendar}.uri", $"\"{address}{calendar}.ics\"");
            Set($"calendar.registry.{calendar}.name", $"\"{calendar}\"");
            Set($"calendar.registry.{calendar}.cache.enabled", "true");
            Set($"calendar.registry.{calendar}.readOnly", "true");
        }

        Set("calendar.list.sortOrder", $"\"{string.Join(' ', calendars)}\"");
        Set("mail.provider.suppress_dialog_on_startup", "true");
        Set("mail.spotlight.firstRunDone", "true");
        Set("mail.rights.version", "1");
        Set("mailnews.start_page.enabled", "false");
        Set("datareporting.policy.dataSubmissionEnabled", "false");
        Set("network.captive-portal-service.enabled", "false");
        Set("network.connectivity-service.enabled", "false");
        return string.Join('\n', settings);

        void Set(string name, string value) => settings.Add($"user_pref(\"{name}\", {value});");
    }
}
