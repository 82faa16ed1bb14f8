using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>The application as anybody starts it, a process of its own on loopback with a database of its own, ended by its own id.</summary>
internal sealed partial class RunningBoard : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly StringBuilder said;

    private RunningBoard(Process process, string folder, string connection, Uri address, string key, StringBuilder said)
    {
        (this.process, this.folder, this.said, Connection, Address, Key) = (process, folder, said, connection, address, key);
    }

    public Uri Address { get; }

    /// <summary>The database, for those who look what is kept.</summary>
    public string Connection { get; }

    /// <summary>The facilitator's key, as it was printed.</summary>
    public string Key { get; }

    public string Log
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public static async Task<RunningBoard> StartAsync(string? connection = null)
    {
        string folder = Directory.CreateTempSubdirectory("webboard").FullName;
        string assembly = typeof(Startup).Assembly.Location;
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        var start = new ProcessStartInfo("dotnet", [assembly]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(assembly)! };
        // Without a home two servers share nothing but their database: the framework keeps keys there where it is told no other place.
        start.Environment["HOME"] = folder;
        start.Environment["URLS"] = address.ToString();
        connection ??= $"Data Source={folder}/board.db";
        start.Environment["ConnectionStrings__Board"] = connection;
        var said = new StringBuilder();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Task first = await Task.WhenAny(ready.Task, process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(3)));
        Assert.True(first == ready.Task, $"The application did not start: {said}");
        return new RunningBoard(process, folder, connection, address, await ready.Task, said);

        void Hear(string? line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }

            if (line is not null && Printed().Match(line) is { Success: true } printed)
            {
                ready.TrySetResult(printed.Groups[1].Value);
            }
        }
    }

    /// <summary>How many names and keys its SQLite file has.</summary>
    public async Task<long> CountPeopleAsync()
    {
        await using var kept = new SqliteConnection(Connection);
        await kept.OpenAsync();
        await using SqliteCommand command = kept.CreateCommand();
        command.CommandText = """SELECT (SELECT COUNT(*) FROM "OpenSpacesPersonNames") + (SELECT COUNT(*) FROM "Keys")""";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>As a power cut ends it.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("/key/([A-Za-z0-9_-]+)")]
    private static partial Regex Printed();
}
