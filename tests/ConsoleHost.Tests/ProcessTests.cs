using System.Diagnostics;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>The program as the shell runs it, with everything redirected.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task The_demo_is_the_same_bytes_in_every_zone_and_language_and_without_escape_codes()
    {
        (int exitCode, string output, string errors) = await RunAsync(["demo", "--ics", folder["demo.ics"]], ("TZ", "America/New_York"), ("LANG", "de_DE.UTF-8"), ("NO_COLOR", ""));

        (_, string again, _) = await RunAsync(["demo", "--ics", folder["demo.ics"]], ("TZ", "Asia/Kolkata"), ("LANG", "C"), ("NO_COLOR", "1"));

        Assert.Equal(0, exitCode);
        Assert.Equal("", errors);
        Assert.Equal(output, again);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_desk_without_a_terminal_answers_two()
    {
        (int exitCode, string output, string errors) = await RunAsync(["run", "nowhere.json"]);

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains("no terminal", errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
