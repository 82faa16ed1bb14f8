namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Lets a program believe that today is another day, by Debian's libfaketime.</summary>
internal static class AnotherDate
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

    public static bool IsInstalled => File.Exists(Library);

    /// <summary>What a program's environment has to have.</summary>
    /// <param name="day">The day, such as <c>2031-07-01</c>.</param>
    public static Dictionary<string, string> On(string day) => new()
    {
        ["LD_PRELOAD"] = Library,
        ["FAKETIME"] = $"@{day} 12:00:00",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["TZ"] = "UTC",
    };
}
