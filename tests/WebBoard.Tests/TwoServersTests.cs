using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using OpenSpaces.WebBoard.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Two servers of one event on one PostgreSQL, started at once on an empty database.</summary>
public sealed class TwoServersTests(ITestOutputHelper output)
{
    // A second where nothing else runs; here others want the machine too.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [PostgresFact]
    public async Task What_one_server_did_the_other_shows_at_once()
    {
        await using Pair pair = await Pair.StartAsync();
        using var here = new Phone(pair.One.Address);
        using var there = new Phone(pair.Two.Address);
        await using Follower follower = await Follower.StartAsync(pair.Two.Address);
        List<TimeSpan> pages = [];
        List<TimeSpan> pushed = [];

        for (int number = 0; number < 10; number++)
        {
            string title = $"Seen on both {number}";
            await here.SendAsync("/act/propose", ("form", "propose"), ("page", "me"), ("name", "Xenia"), ("title", title));
            var since = Stopwatch.StartNew();
            Task<TimeSpan> heard = follower.HearsAsync(title, since);
            while (!(await there.ReadAsync("/")).Contains(title, StringComparison.Ordinal))
            {
                Assert.True(since.Elapsed < TimeSpan.FromMinutes(1), $"The other server does not show \"{title}\".");
                await Task.Delay(10);
            }

            pages.Add(since.Elapsed);
            pushed.Add(await heard);
        }

        output.WriteLine($"Pages: {string.Join(' ', pages)}\nLive: {string.Join(' ', pushed)}");
        Assert.True(pages.Order().ElementAt(5) < Soon, $"Pages: {string.Join(' ', pages)}");
        Assert.True(pushed.Order().ElementAt(5) < Soon, $"Live: {string.Join(' ', pushed)}");
    }

    [PostgresFact]
    public async Task When_one_is_killed_the_other_has_all_that_was_answered_and_takes_its_forms_and_its_people()
    {
        await using Pair pair = await Pair.StartAsync();
        using var phone = new Phone(pair.One.Address);
        await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "me"), ("name", "Yusuf"), ("title", "Before all"));
        string token = await phone.TokenAsync();
        List<string> answered = [];
        string? wanted = null;
        var busy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task writing = Task.Run(async () =>
        {
            try
            {
                for (int number = 0; ; number++)
                {
                    // A person has at most twenty open topics; marks go on until the end.
                    string title = $"Answered {number}";
                    using HttpResponseMessage posted = await phone.PostAsync("/act/propose", token, ("form", "propose"), ("page", "board"), ("title", number < 15 ? title : ""));
                    answered.AddRange(number < 15 && posted.StatusCode == HttpStatusCode.SeeOther ? [title] : []);
                    wanted = null;
                    using HttpResponseMessage marked = await phone.PostAsync("/act/interest", token, ("form", "interest"), ("page", "board"), ("proposal", "django"), ("wanted", number % 2 == 0 ? "yes" : "no"));
                    wanted = number % 2 == 0 ? "★ You would go" : "☆ I would go";
                    if (number == 5)
                    {
                        busy.SetResult();
                    }
                }
            }
            catch (HttpRequestException)
            {
                // The server was killed under it: that is the test.
            }
        });
        await busy.Task.WaitAsync(TimeSpan.FromMinutes(1));

        pair.One.Kill();
        await writing.WaitAsync(TimeSpan.FromMinutes(1));

        string there = pair.Two.Address.ToString();
        string board = await phone.ReadAsync(there);
        Assert.NotEmpty(answered);
        Assert.All(answered, title => Assert.Contains(title, board, StringComparison.Ordinal));
        Assert.Contains(wanted ?? "would go", await phone.ReadAsync(there + "topic/django"), StringComparison.Ordinal);
        using HttpResponseMessage moved = await phone.PostAsync(there + "act/propose", token, ("form", "propose"), ("page", "board"), ("title", "A form of the dead server"));
        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        string after = await phone.ReadAsync(there);
        Assert.Contains("A form of the dead server", after, StringComparison.Ordinal);
        Assert.Contains("Yusuf", after, StringComparison.Ordinal);
    }

    private sealed class Pair(RunningBoard one, RunningBoard two, string database) : IAsyncDisposable
    {
        public RunningBoard One => one;

        public RunningBoard Two => two;

        public static async Task<Pair> StartAsync()
        {
            string database = $"webboard_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
            await Database.AskServerAsync($"CREATE DATABASE {database}");
            string connection = Database.ConnectionTo(database);
#pragma warning disable CA2000 // The pair ends both.
            RunningBoard[] both = await Task.WhenAll(RunningBoard.StartAsync(connection), RunningBoard.StartAsync(connection));
            return new Pair(both[0], both[1], database);
#pragma warning restore CA2000
        }

        public async ValueTask DisposeAsync()
        {
            await one.DisposeAsync();
            await two.DisposeAsync();
            await Database.AskServerAsync($"DROP DATABASE {database} WITH (FORCE)");
        }
    }
}
