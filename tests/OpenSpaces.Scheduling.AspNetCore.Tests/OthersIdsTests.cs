using System.Net;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>Every endpoint, asked by somebody with somebody else's ids.</summary>
public sealed class OthersIdsTests
{
    /// <summary>Everything that a body of a command may name is Asha's.</summary>
    private const string Ashas = """{"room":"red","timeSlot":"11","person":"asha","to":"ben","other":"own","act":1,"reason":"mine now"}""";

    private static readonly string[] Cards = ["proposals", "requests", "proposals/{proposal}/split", "proposals/{proposal}/revise"];

    /// <summary>What is always one's own, whatever ids are sent: asked by tests of their own below and in PrivateFeedTests.</summary>
    private static readonly string[] OnesOwn =
        ["POST polls/{poll}/ballots", "POST proposals/{proposal}/interest", "POST feed-key", "DELETE feed-key", "GET interest/mine", "GET private/{token}.ics", "HEAD private/{token}.ics"];

    [Fact]
    public async Task Every_command_on_what_somebody_else_hosts_is_refused_and_nothing_happens()
    {
        await using WebHall hall = await WebHall.StartAsync();
        string[] commands = [.. hall.Routes.Where(route => route.Method != "GET" && route.Method != "HEAD" && !OnesOwn.Contains($"{route.Method} {route.Path}")).Select(route => route.Path)];

        List<string> done = [];
        foreach (string path in commands)
        {
            string body = Cards.Contains(path) ? """{"id":"new","title":"Taken over","hosts":["asha"]}""" : Ashas;
            using HttpResponseMessage answer = await hall.PostAsync(path.Replace("{proposal}", "own", StringComparison.Ordinal), "ben", body);
            done.AddRange(answer.StatusCode == HttpStatusCode.Forbidden ? [] : [$"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"]);
        }

        Assert.Equal(33, commands.Length);
        Assert.Empty(done);
        Assert.Equal(hall.GivenVersion, (await hall.Keeper.FindAsync(hall.Id))!.Version);
    }

    [Fact]
    public async Task Every_reading_is_the_same_for_everybody_or_ones_own()
    {
        await using WebHall hall = await WebHall.StartAsync();
        using HttpResponseMessage marked = await hall.PostAsync("proposals/up/interest", "asha", """{"wanted":true}""");
        string[] shared = [.. hall.Routes.Where(route => route.Method == "GET" && !OnesOwn.Contains($"GET {route.Path}")).Select(route => route.Path)];

        foreach (string path in shared.Except(["live", "polls/{poll}"]))
        {
            string asked = path.Replace("{of}", path.Split('/')[0] switch { "rooms" => "red", "hosts" => "asha", "days" => "2018-10-06", _ => "own" }, StringComparison.Ordinal);
            using HttpResponseMessage own = await hall.GetAsync(asked, "asha");
            using HttpResponseMessage others = await hall.GetAsync(asked, "ben");
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
            Assert.Equal(await own.Content.ReadAsStringAsync(), await others.Content.ReadAsStringAsync());
        }

        using HttpResponseMessage mine = await hall.GetAsync("interest/mine", "ben");
        Assert.Equal(HttpStatusCode.NoContent, marked.StatusCode);
        Assert.Equal("[]", await mine.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mark_and_a_ballot_are_of_who_sends_them_whatever_the_body_says()
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage mark = await hall.PostAsync("proposals/up/interest", "ben", """{"wanted":true,"person":"asha"}""");
        using HttpResponseMessage ballot = await hall.PostAsync("polls/vote/ballots", "ben", """{"id":"b","candidates":["own"],"voter":"asha"}""");
        using HttpResponseMessage own = await hall.PostAsync("proposals/up/interest", "ben");
        using HttpResponseMessage ashas = await hall.GetAsync("interest/mine", "asha");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.NoContent], new[] { mark, ballot, own }.Select(answer => answer.StatusCode));
        Assert.Equal("[]", await ashas.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_on_another_board_is_not_there()
    {
        await using WebHall hall = await WebHall.StartAsync();

        foreach ((string method, string path) in hall.Routes.Where(route => route.Path != "live"))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/open-space/hall-4/" + path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))
            {
                Content = method == "POST" ? new StringContent(Cards.Contains(path) ? """{"id":"new","title":"New"}""" : Ballots(path) ?? Ashas, null, "application/json") : null,
            };
            request.Headers.Add("X-Test-Person", "facilitator");
            using HttpResponseMessage answer = await hall.Client.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || path == "interest/mine", $"{method} {path}: {(int)answer.StatusCode}");
        }
    }

    private static string? Ballots(string path) => path switch
    {
        "polls/{poll}/ballots" => """{"id":"b","candidates":["own"]}""",
        "proposals/{proposal}/interest" or "feed-key" => "{}",
        _ => null,
    };
}
