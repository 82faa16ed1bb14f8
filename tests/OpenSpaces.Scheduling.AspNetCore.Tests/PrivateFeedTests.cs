using System.Net;
using System.Text.Json;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>A person's own picks at an address that nobody can guess.</summary>
public sealed class PrivateFeedTests
{
    [Fact]
    public async Task The_address_opens_ones_own_picks_until_it_is_made_anew_or_revoked()
    {
        await using WebHall hall = await WebHall.StartAsync();
        using HttpResponseMessage marked = await hall.PostAsync("proposals/up/interest", "asha", """{"wanted":true}""");
        string path = await KeyAsync(hall, "asha");
        string others = await KeyAsync(hall, "ben");

        using HttpResponseMessage own = await hall.GetAsync(path);
        string foreign = await (await hall.GetAsync(others)).Content.ReadAsStringAsync();
        string anew = await KeyAsync(hall, "asha");
        using HttpResponseMessage old = await hall.GetAsync(path);
        using HttpResponseMessage revoked = await hall.SendAsync(HttpMethod.Delete, "feed-key", "asha");
        using HttpResponseMessage gone = await hall.GetAsync(anew);

        Assert.Equal(HttpStatusCode.NoContent, marked.StatusCode);
        Assert.Contains("Topic up", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(own.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.DoesNotContain("Topic up", foreign, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.NotFound], new[] { old, revoked, gone }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task A_stranger_has_no_address_no_mark_and_no_list()
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage key = await hall.PostAsync("feed-key", "");
        using HttpResponseMessage mark = await hall.PostAsync("proposals/up/interest", "");
        using HttpResponseMessage mine = await hall.GetAsync("interest/mine");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], new[] { key, mark, mine }.Select(answer => answer.StatusCode));
    }

    private static async Task<string> KeyAsync(WebHall hall, string person)
    {
        using HttpResponseMessage made = await hall.PostAsync("feed-key", person);
        string path = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("path").GetString()!;
        Assert.Equal("private/".Length + 64 + ".ics".Length, path.Length);
        return path;
    }
}
