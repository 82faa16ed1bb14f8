using System.Net;
using System.Text.Json;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The library's own endpoints in this host: by the same cookie, with the same rights.</summary>
public sealed class FeedTests(BoardFixture fixture) : IClassFixture<BoardFixture>, IDisposable
{
    private const string Root = "/open-space/pycon-india-2018";

    private readonly Phone phone = new(fixture.Board.Address);

    public void Dispose() => phone.Dispose();

    [Theory]
    [InlineData("/agenda.ics", "text/calendar")]
    [InlineData("/sessions/django.ics", "text/calendar")]
    [InlineData("/agenda.json", "application/json")]
    [InlineData("/page.html", "text/html")]
    [InlineData("/board.json", "application/json")]
    public async Task Anybody_reads_them(string path, string type)
    {
        using HttpResponseMessage answer = await phone.GetAsync(Root + path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Django and htmx", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_a_name_acts_and_everybody_acts_on_their_own_only()
    {
        using HttpResponseMessage stranger = await phone.PostJsonAsync($"{Root}/proposals", """{"id":"forged","title":"Forged"}""");
        await phone.SendAsync("/act/name", ("form", "name"), ("page", "me"), ("name", "Zara"));
        using HttpResponseMessage others = await phone.PostJsonAsync($"{Root}/proposals/django/withdraw", """{"reason":"mine now"}""");
        using HttpResponseMessage desk = await phone.PostJsonAsync($"{Root}/board/publish");
        using HttpResponseMessage own = await phone.PostJsonAsync($"{Root}/proposals", """{"id":"zaras","title":"A topic by JSON"}""");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK], new[] { stranger, others, desk, own }.Select(answer => answer.StatusCode));
        Assert.Contains("A topic by JSON", await phone.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_picks_have_an_address_that_the_database_keeps_as_a_hash()
    {
        await phone.SendAsync("/act/interest", ("form", "interest"), ("page", "board"), ("name", "Ziya"), ("proposal", "django"), ("wanted", "yes"));

        using HttpResponseMessage made = await phone.PostJsonAsync($"{Root}/feed-key");
        string path = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("path").GetString()!;
        using var calendar = new Phone(fixture.Board.Address);

        Assert.Contains("Django and htmx", await calendar.RawAsync($"{Root}/{path}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Django and htmx", await calendar.RawAsync("/me"), StringComparison.Ordinal);
        Assert.DoesNotContain(path.Split('/')[1][..64], fixture.Board.Log, StringComparison.Ordinal);
    }
}
