using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>A CalDAV server that is not ours, on a free port of this machine, with one empty calendar; it ends with the test.</summary>
internal sealed class CalDavServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Radicale answers in HTTP/1.0 and closes, which the client may see only once it has sent the next request there.
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Process process;

    private CalDavServer(string program, string calendar, Func<int, string[]> arguments)
    {
        int port = Ports.Free();
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
            await server.SendAsync("MKCALENDAR", server.Calendar);
        }

        return server;
    }

    /// <summary>Makes a calendar of a whole feed, which is what Radicale does with one that is put where no calendar is.</summary>
    /// <returns>Where the calendar is.</returns>
    public async Task<Uri> PutAsync(string name, byte[] feed)
    {
        var calendar = new Uri(Calendar, $"../{name}/");
        await SendAsync("PUT", calendar, new ByteArrayContent(feed) { Headers = { ContentType = new MediaTypeHeaderValue("text/calendar") } });
        return calendar;
    }

    /// <summary>Makes another calendar and puts a feed into it, an event a resource, as clients do.</summary>
    /// <returns>Where the calendar is.</returns>
    public async Task<Uri> FillAsync(string name, byte[] feed)
    {
        var calendar = new Uri(Calendar, $"../{name}/");
        await SendAsync("MKCALENDAR", calendar);
        string[] parts = Encoding.UTF8.GetString(feed).Split("BEGIN:VEVENT\r\n");
        for (int i = 1; i < parts.Length; i++)
        {
            string e = parts[i].Replace("END:VCALENDAR\r\n", "", StringComparison.Ordinal);
            await SendAsync("PUT", new Uri(calendar, $"{i}.ics"), new StringContent($"{parts[0]}BEGIN:VEVENT\r\n{e}END:VCALENDAR\r\n", Encoding.UTF8, "text/calendar"));
        }

        return calendar;
    }

    /// <summary>What a calendar has, a file an event, by one query as clients ask it.</summary>
    public async Task<byte[][]> QueryAsync(Uri calendar)
    {
        const string Query = """<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>""";
        string answer = await SendAsync("REPORT", calendar, new StringContent(Query, Encoding.UTF8, "application/xml"));
        return [.. XDocument.Parse(answer).Descendants(XName.Get("calendar-data", "urn:ietf:params:xml:ns:caldav")).Select(data => Encoding.UTF8.GetBytes(data.Value))];
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private async Task<string> SendAsync(string method, Uri address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };
        request.Headers.Add("Depth", "1");
        using HttpResponseMessage response = await http.SendAsync(request);
        string answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {address}: {(int)response.StatusCode} {answer}");
        return answer;
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
}
