using System.Diagnostics;

namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>Programs that judge what we write: Debian's packages, installed in CI (tests/requirements.debian.txt).</summary>
internal static class Programs
{
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to its output; the test fails with what it wrote as errors if it fails.</returns>
    public static string Run(string program, IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} did not end within two minutes.");
        Assert.True(process.ExitCode == 0, $"{program} failed with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }
}

/// <summary>A fact about what programs read; skipped, with the names of those that are missing, where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReaderFactAttribute : FactAttribute
{
    public ReaderFactAttribute(params string[] programs)
    {
        Programs = programs;
        string[] missing = [.. programs.Where(program => !Support.Programs.Has(program))];
        if (missing.Length > 0)
        {
            Skip = $"It asks {string.Join(" and ", missing)}, not installed here (tests/requirements.debian.txt).";
        }
    }

    public string[] Programs { get; }
}

/// <summary>A fact about what Debian's python3-icalendar reads; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonICalendarFactAttribute : FactAttribute
{
    /// <summary>Debian's own interpreter: another python3 on the path does not see Debian's packages.</summary>
    public const string Python = "/usr/bin/python3";

    public const string Module = "/usr/lib/python3/dist-packages/icalendar/__init__.py";

    public PythonICalendarFactAttribute()
    {
        if (!File.Exists(Module) || !File.Exists(Python))
        {
            Skip = "It asks python3-icalendar, which is not installed here (tests/requirements.debian.txt).";
        }
    }
}
