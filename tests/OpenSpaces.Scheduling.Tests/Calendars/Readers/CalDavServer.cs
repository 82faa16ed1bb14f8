using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>A CalDAV server that is not ours, on a free port of this machine, with one empty calendar; it ends with the test.</summary>
internal sealed class CalDavServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient http = new();
    private readonly Process process;

    private CalDavServer(string program, string calendar, Func<int, string[]> arguments)
    {
        int port = FreePort();
        Calendar = new Uri($"http://127.0.0.1:{port}{calendar}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("reader:x"u8));
        process = Process.Start(new ProcessStartInfo(program, arguments(port)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where its calendar is.</summary>
    public Uri Calendar { get; }

    public static async Task<CalDavServer> StartAsync(string program, string folder)
    {
        CalDavServer server = program == "radicale"
            ? new(program, "/reader/board/", port => ["--hosts", $"127.0.0.1:{port}", "--storage-filesystem-folder", folder, "--auth-type", "none", "--logging-level", "error"])
            : new(program, "/user/calendars/calendar/", port => ["-d", folder, "-l", "127.0.0.1", "-p", $"{port}", "--current-user-principal", "/user/", "--autocreate", "--defaults"]);
        await server.BeginAsync();
        if (program == "radicale")
        {
            await server.SendAsync("MKCALENDAR");
        }

        return server;
    }

    /// <summary>Puts a feed in place of whatever the calendar has.</summary>
    public Task PutAsync(byte[] feed) => SendAsync("PUT", new ByteArrayContent(feed) { Headers = { ContentType = new MediaTypeHeaderValue("text/calendar") } });

    /// <summary>The calendar as one feed.</summary>
    public Task<byte[]> GetAsync() => http.GetByteArrayAsync(Calendar);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private async Task SendAsync(string method, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Calendar) { Content = content };
        using HttpResponseMessage response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{method} {Calendar}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>It answers, whatever, as soon as it is there.</summary>
    private async Task BeginAsync()
    {
        var begun = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using HttpResponseMessage response = await http.GetAsync(new Uri(Calendar, "/"));
                return;
            }
            catch (HttpRequestException) when (begun.Elapsed < Patience && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
