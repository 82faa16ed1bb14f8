using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling.Benchmarks.Web;

/// <summary>A hall under load: phones that poll, walls that follow, and claims that arrive, beside the same requests to an endpoint that returns a constant.</summary>
internal static class WebLoad
{
    private const int Phones = 500;
    private const int Walls = 200;
    private const int ClaimsASecond = 50;
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    public static async Task ReportAsync(TextWriter output, TimeSpan time)
    {
        int topics = (int)(time.TotalSeconds * ClaimsASecond) + ClaimsASecond;
        using Process server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? new[] { typeof(WebLoad).Assembly.Location } : [], LoadServer.Name, topics.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Phones} phones poll every {PollEvery.TotalSeconds} s, {Walls} walls follow, {ClaimsASecond} claims a second, {time.TotalSeconds} s; the server is a process of its own, its clients share the machine with it."));
        await output.WriteLineAsync("| | requests | p50 of a claim | p99 of a claim | p50 of a poll | p99 of a poll | p50 of the wall's lag | p99 of the wall's lag | CPU | memory |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|---|");
        LoadFigures bare = await MeasureAsync(server, address, time, isBare: true);
        await bare.WriteAsync(output, "constant");
        LoadFigures board = await MeasureAsync(server, address, time, isBare: false);
        await board.WriteAsync(output, "board");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"A claim's p99 is {board.Claims.At(0.99) / bare.Claims.At(0.99):F1} × the constant's (p50 {board.Claims.At(0.5) / bare.Claims.At(0.5):F0} ×), a poll's {board.Polls.At(0.99) / bare.Polls.At(0.99):F1} × ({board.Polls.At(0.5) / bare.Polls.At(0.5):F0} ×); CPU {board.Cpu / bare.Cpu:F1} ×. {board.Failed} requests failed."));
        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    private static async Task<LoadFigures> MeasureAsync(Process server, Uri address, TimeSpan time, bool isBare)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 2_000 };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var figures = new LoadFigures();
        using var leaving = new CancellationTokenSource();
        var followers = new WallFollowers(client, figures);
        Task following = isBare ? Task.CompletedTask : await followers.StartAsync(Walls, leaving.Token);
        server.Refresh();
        TimeSpan before = server.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll([.. Enumerable.Range(0, Phones).Select(phone => PollAsync(client, phone, clock, time, isBare, figures)), ClaimAsync(client, clock, time, isBare, figures, followers)]);
        TimeSpan elapsed = clock.Elapsed;
        server.Refresh();
        figures.Cpu = (server.TotalProcessorTime - before) / elapsed;
        figures.Memory = server.WorkingSet64;
        await Task.Delay(TimeSpan.FromSeconds(1));
        await leaving.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return figures;
    }

    /// <summary>A phone asks for the board as it is, and says what it saw last.</summary>
    private static async Task PollAsync(HttpClient client, int phone, Stopwatch clock, TimeSpan time, bool isBare, LoadFigures figures)
    {
        string? seen = null;
        for (TimeSpan at = PollEvery * phone / Phones; at < time; at += PollEvery)
        {
            await UntilAsync(clock, at);
            using var request = new HttpRequestMessage(HttpMethod.Get, isBare ? "/constant" : $"/open-space/{LoadServer.Id}/board.json");
            request.Headers.Add("X-Person", $"phone{phone}");
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            request.Headers.TryAddWithoutValidation("If-None-Match", seen);
            long since = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await client.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            figures.Polled(Stopwatch.GetElapsedTime(since), answer.IsSuccessStatusCode || answer.StatusCode == System.Net.HttpStatusCode.NotModified);
            seen = answer.Headers.ETag?.ToString();
        }
    }

    /// <summary>Claims arrive by the clock, whether or not the last was answered.</summary>
    private static async Task ClaimAsync(HttpClient client, Stopwatch clock, TimeSpan time, bool isBare, LoadFigures figures, WallFollowers followers)
    {
        List<Task> claims = [];
        for (int number = 0; number < time.TotalSeconds * ClaimsASecond; number++)
        {
            await UntilAsync(clock, TimeSpan.FromSeconds((double)number / ClaimsASecond));
            claims.Add(OneAsync(number));
        }

        await Task.WhenAll(claims);

        async Task OneAsync(int number)
        {
            Cell cell = LoadServer.CellOf(number);
            using var request = new HttpRequestMessage(HttpMethod.Post, isBare ? "/constant" : $"/open-space/{LoadServer.Id}/proposals/t{number}/claim")
            {
                Content = new StringContent($$"""{"room":"{{cell.Room}}","timeSlot":"{{cell.TimeSlot}}"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("X-Person", LoadServer.HostOf(number));
            long since = Stopwatch.GetTimestamp();
            followers.Sent($"\"t{number}\"", since);
            using HttpResponseMessage answer = await client.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            figures.Claimed(Stopwatch.GetElapsedTime(since), answer.IsSuccessStatusCode);
        }
    }

    private static async Task UntilAsync(Stopwatch clock, TimeSpan at)
    {
        if (at - clock.Elapsed is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait);
        }
    }
}
