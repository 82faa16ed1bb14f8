using System.Diagnostics;
using Npgsql;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>A PostgreSQL of a test's own, for what would harm the others: tools/postgres.sh starts and ends it.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string server;

    private TestServer() => server = folder["server"];

    /// <summary>Nothing is pooled: what is held would be broken after a crash.</summary>
    public string Connection { get; private set; } = "";

    public static async Task<TestServer> StartAsync()
    {
        var made = new TestServer();

        // The user it runs as has to get there.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(made.folder.Path, (UnixFileMode)0b111_101_101);
        }

        string connection = await RunAsync("start", made.server, $"{Ports.Free()}");
        made.Connection = new NpgsqlConnectionStringBuilder(connection) { Database = "openspaces", Pooling = false }.ConnectionString;
        return made;
    }

    /// <summary>kill -9 of the server and all its children at once.</summary>
    public Task CrashAsync() => RunAsync("crash", server);

    public Task AgainAsync() => RunAsync("again", server);

    public void Dispose()
    {
        RunAsync("stop", server).GetAwaiter().GetResult();
        folder.Dispose();
    }

    private static async Task<string> RunAsync(params IEnumerable<string> verb)
    {
        using Process script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "tools", "postgres.sh"), .. verb]) { RedirectStandardOutput = true })!;
        string said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.True(script.ExitCode == 0, $"tools/postgres.sh {string.Join(' ', verb)} failed with {script.ExitCode}.");
        return said.Trim();
    }
}
