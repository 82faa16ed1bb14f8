using System.Diagnostics;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>The test assembly as a process of its own, and what it says.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Child(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public static Child Start(params IEnumerable<string> work)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. work]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new Child(Process.Start(start)!);
    }

    /// <summary>The next whole line; null at the end. A line that the process could not end counts as none.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        return await process.StandardOutput.ReadLineAsync(patience.Token);
    }

    public async Task ExpectAsync(string line)
    {
        string? said = await ReadLineAsync();
        Assert.True(said == line, $"The child said {said ?? "nothing"} and not {line}. {(said is null ? await errors : "")}");
    }

    /// <summary>All lines from here to the end.</summary>
    public async Task<List<string>> ReadToEndAsync()
    {
        string rest = await process.StandardOutput.ReadToEndAsync();
        string[] lines = rest.Split('\n');

        // What follows the last line break was cut off by the kill.
        return [.. lines[..^1]];
    }

    public async Task<List<string>> FinishAsync()
    {
        List<string> lines = await ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The child failed with {process.ExitCode}: {await errors}");
        return lines;
    }

    /// <summary>What it waits for.</summary>
    public void GoOn(string line = "") => process.StandardInput.WriteLine(line);

    /// <summary>kill -9.</summary>
    public void Kill() => process.Kill();

    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
    }

    private void Signal(string signal)
    {
        using Process kill = Process.Start("kill", [signal, $"{process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
