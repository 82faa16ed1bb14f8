using System.Net;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>Commands over HTTP: the board's own answers, once, and only for who may.</summary>
public sealed class CommandEndpointsTests
{
    private const string RedAtEleven = """{"room":"red","timeSlot":"11"}""";

    /// <summary>Verb, body, and who may: as docs/authority.md has it for what asha hosts.</summary>
    public static TheoryData<string, string, string> Asked => new()
    {
        { "proposals/own/withdraw", """{"reason":"said why"}""", "asha facilitator" },
        { "proposals/own/place", RedAtEleven, "asha facilitator" },
        { "proposals/own/claim", RedAtEleven, "asha facilitator" },
        { "proposals/own/add-host", """{"person":"zoe"}""", "asha facilitator" },
        { "proposals/own/step-down", """{"person":"asha"}""", "asha facilitator" },
        { "proposals/own/hand-over", """{"person":"asha","to":"zoe"}""", "asha facilitator" },
        { "proposals/own/offer-merge", """{"other":"theirs"}""", "asha facilitator" },
        { "proposals/own/revise", """{"id":"own","title":"Another title"}""", "asha facilitator" },
        { "proposals/own/split", """{"id":"part","title":"Part"}""", "asha facilitator" },
        { "proposals/idea/adopt", "{}", "ben asha chen facilitator" },
        { "proposals/idea/adopt", """{"person":"zoe"}""", "facilitator" },
        { "proposals/up/pin", "{}", "facilitator" },
        { "board/freeze", """{"timeSlot":"14"}""", "facilitator" },
        { "board/close-cell", """{"room":"blue","timeSlot":"14"}""", "facilitator" },
        { "board/remove-room", """{"room":"blue"}""", "facilitator" },
        { "board/publish", "{}", "facilitator" },
        { "proposals", """{"id":"new","title":"New","hosts":["zoe"]}""", "facilitator" },
        { "proposals", """{"id":"new","title":"New"}""", "ben asha chen facilitator" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Whoever_may_not_is_refused_with_403_and_the_reason_and_nothing_happens(string path, string body, string who)
    {
        foreach (string person in new[] { "", "ben", "asha", "chen", "facilitator" })
        {
            await AskAsync(path, body, person, who.Split(' ').Contains(person));
        }
    }

    private static async Task AskAsync(string path, string body, string person, bool may)
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage answer = await hall.PostAsync(path, person, body);

        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(may == answer.IsSuccessStatusCode, $"{person} {path}: {(int)answer.StatusCode} {text}");
        if (!may)
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("\"code\":\"NotAllowed\"", text, StringComparison.Ordinal);
            Assert.Equal(hall.GivenVersion, (await hall.Keeper.FindAsync(hall.Id))!.Version);
        }
    }

    [Fact]
    public async Task A_retry_gets_the_first_result_and_another_person_with_the_same_key_gets_their_own()
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage first = await hall.PostAsync("proposals/own/place", "asha", RedAtEleven, "key-1");
        using HttpResponseMessage again = await hall.PostAsync("proposals/own/place", "asha", RedAtEleven, "key-1");
        using HttpResponseMessage other = await hall.PostAsync("proposals/own/place", "ben", RedAtEleven, "key-1");

        string told = await first.Content.ReadAsStringAsync();
        Assert.Contains(nameof(ProposalPlaced), told, StringComparison.Ordinal);
        Assert.Equal(told, await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Theory]
    [InlineData("proposals/own/place", """{"room":"red","timeSlot":"10"}""", 409, "CellTaken")]
    [InlineData("proposals/nobody/withdraw", "{}", 404, "UnknownProposal")]
    [InlineData("proposals/own/place", """{"room":"red"}""", 422, "TimeSlotNotGiven")]
    [InlineData("proposals", """{"id":"x","title":"\u202Eevil"}""", 422, "TitleDirectionOverride")]
    [InlineData("proposals/own/place", """{"room":"red","room":"blue","timeSlot":"11"}""", 400, "Malformed")]
    [InlineData("proposals/own/place", """{"role":"facilitator"}""", 400, "Malformed")]
    public async Task A_refusal_names_its_reason(string path, string body, int status, string code)
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage answer = await hall.PostAsync(path, "asha", body);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    public static TheoryData<string> Bodied => ["proposals", "requests", "proposals/own/revise", "proposals/own/split", "proposals/own/claim", "board/publish", "polls/vote/ballots", "proposals/up/interest", "feed-key"];

    [Theory]
    [MemberData(nameof(Bodied))]
    public async Task Too_large_too_deep_and_what_is_not_JSON_are_refused(string path)
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage large = await hall.PostAsync(path, "facilitator", $$"""{"title":"{{new string('a', 70_000)}}"}""");
        using HttpResponseMessage deep = await hall.PostAsync(path, "facilitator", $$"""{"tags":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""");
        using HttpResponseMessage unsaid = await SendAsync(hall, path, new StreamContent(new Endless(70_000)), "application/json");
        string[] kinds = ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"];
        HttpResponseMessage[] foreign = await Task.WhenAll(kinds.Select(kind => SendAsync(hall, path, new StringContent("{}"), kind)));

        Assert.Equal([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge], new[] { large, deep, unsaid }.Select(answer => answer.StatusCode));
        Assert.All(foreign, answer => Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode));
        Assert.Equal(hall.GivenVersion, (await hall.Keeper.FindAsync(hall.Id))!.Version);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebHall hall, string path, HttpContent content, string type)
    {
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, WebHall.Root + path) { Content = content };
        request.Headers.Add("X-Test-Person", "facilitator");
        request.Headers.TransferEncodingChunked = content is StreamContent;
        return await hall.Client.SendAsync(request);
    }

    [Fact]
    public async Task Who_sends_too_many_hears_429_and_others_do_not()
    {
        await using WebHall hall = await WebHall.StartAsync(configure: options => options.CommandsPerMinute = 2);

        using HttpResponseMessage one = await hall.PostAsync("proposals/own/unplace", "asha");
        using HttpResponseMessage two = await hall.PostAsync("proposals/own/unplace", "asha");
        using HttpResponseMessage three = await hall.PostAsync("proposals/own/unplace", "asha");
        using HttpResponseMessage other = await hall.PostAsync("proposals/idea/adopt", "ben");

        Assert.NotEqual(HttpStatusCode.TooManyRequests, two.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, three.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }
}
