using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>A program that is not ours and reads feeds, by a small script beside this file that prints what it read.</summary>
/// <param name="Program">Who runs the script.</param>
/// <param name="Script">The script.</param>
/// <param name="Installed">A file that is there when it is installed; a path beneath the npm packages for one of them.</param>
/// <param name="Times">How it tells times.</param>
internal sealed record FeedReader(string Program, string Script, string Installed, ReaderTimes Times)
{
    public static readonly FeedReader[] All =
    [
        new("/usr/bin/python3", "libical.py", "/usr/lib/x86_64-linux-gnu/libical.so.3", ReaderTimes.WithOffset),
        new("/usr/bin/python3", "python3-icalendar.py", "/usr/lib/python3/dist-packages/icalendar", ReaderTimes.WithOffset),
        new("/usr/bin/python3", "python3-vobject.py", "/usr/lib/python3/dist-packages/vobject", ReaderTimes.WithOffset),
        new("/usr/bin/ruby", "ruby-icalendar.rb", "/usr/share/rubygems-integration/all/specifications/icalendar-2.8.0.gemspec", ReaderTimes.FromUtc),
        new("/usr/bin/perl", "Data-ICal.pl", "/usr/share/perl5/Data/ICal.pm", ReaderTimes.Local),
        new("/usr/bin/php", "sabre-vobject.php", "/usr/share/php/Sabre/VObject/autoload.php", ReaderTimes.WithOffset),
        new("/bin/bash", "kcalendarcore.sh", "/usr/include/KF5/KCalendarCore/KCalendarCore/ICalFormat", ReaderTimes.WithOffset),
        new("node", "ical.js.mjs", "ical.js", ReaderTimes.WithOffset),
        new("node", "node-ical.mjs", "node-ical", ReaderTimes.Utc),
    ];

    private static string? Modules => Environment.GetEnvironmentVariable("OPENSPACES_NODE_MODULES");

    public bool IsInstalled => Path.IsPathRooted(Installed) ? Path.Exists(Installed) && File.Exists(Program) : Modules is { } folder && Path.Exists(Path.Combine(folder, Installed)) && Programs.Has(Program);

    public static FeedReader By(string script) => All.Single(reader => reader.Script == script);

    public static string PathOf(string script) => Path.Combine(Repository.Root, "tests", "OpenSpaces.Scheduling.Tests", "Calendars", "Readers", script);

    /// <summary>What a script printed, a feed a line: the fields of each event, parted by bars, in order.</summary>
    public static string[][] Parsed(string printed) => [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Events)];

    /// <summary>What it read of each feed: the fields of each event, parted by bars, in order.</summary>
    public string[][] Read(params byte[][] feeds)
    {
        string folder = Directory.CreateTempSubdirectory("feeds").FullName;
        try
        {
            string[] paths = [.. feeds.Select((_, i) => Path.Combine(folder, $"{i}.ics"))];
            foreach ((string path, byte[] feed) in paths.Zip(feeds))
            {
                File.WriteAllBytes(path, feed);
            }

            return Parsed(Programs.Run(Program, [PathOf(Script), .. paths]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Events(string json)
    {
        using JsonDocument read = JsonDocument.Parse(json);
        return [.. read.RootElement.EnumerateArray().Select(e => string.Join(" | ", e.EnumerateArray().Select(value => value.ToString()))).Order(StringComparer.Ordinal)];
    }
}

/// <summary>How a reader tells times.</summary>
internal enum ReaderTimes
{
    /// <summary>The venue's clock with its offset.</summary>
    WithOffset,

    /// <summary>The venue's clock alone.</summary>
    Local,

    /// <summary>In UTC.</summary>
    Utc,

    /// <summary>In UTC without saying so, of a feed that is written in UTC: ruby-icalendar 2.8 fails on zones with more than one observance of a kind.</summary>
    FromUtc,
}

/// <summary>A fact about what a reader reads; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FeedReaderFactAttribute : FactAttribute
{
    public FeedReaderFactAttribute(string script, bool onAnotherDate = false)
    {
        (Script, OnAnotherDate) = (script, onAnotherDate);
        string[] missing =
        [
            .. FeedReader.By(script).IsInstalled ? Array.Empty<string>() : [Path.GetFileNameWithoutExtension(script)],
            .. !onAnotherDate || AnotherDate.IsInstalled ? Array.Empty<string>() : ["libfaketime"],
        ];
        if (missing.Length > 0)
        {
            Skip = $"It asks {string.Join(" and ", missing)}, not installed here (tests/requirements.debian.txt, tests/requirements.npm.txt).";
        }
    }

    public string Script { get; }

    public bool OnAnotherDate { get; }
}
