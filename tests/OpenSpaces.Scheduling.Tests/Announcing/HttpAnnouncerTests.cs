using System.Net;
using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class HttpAnnouncerTests : IDisposable
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly Uri Place = new("https://channel.example/hook");
    private readonly FakeClock clock = new(Hall.Morning);
    private readonly Server server = new();
    private readonly HttpClient client;

    public HttpAnnouncerTests() => client = new HttpClient(server);

    [Fact]
    public async Task Mastodon_gets_the_status_the_token_and_an_idempotency_key_that_stays()
    {
        var announcer = new MastodonAnnouncer(client, clock, new Uri("https://mastodon.example"), "secret");
        server.Answers("""{"url":"https://mastodon.example/@os/1"}""");

        Delivery first = await announcer.SendAsync(Post.On("m", 1));
        await announcer.SendAsync(Post.On("m", 1));

        Assert.Equal((OutboxState.Delivered, "https://mastodon.example/@os/1"), (first.State, first.Note));
        Assert.Equal("https://mastodon.example/api/v1/statuses", server.Seen[0].Address);
        Assert.Equal(("Bearer secret", "m-1", "m-1"), (server.Seen[0].Headers["Authorization"], server.Seen[0].Headers["Idempotency-Key"], server.Seen[1].Headers["Idempotency-Key"]));
        Assert.Equal(Post.On("m", 1).Text, server.Seen[0].Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Bluesky_is_logged_in_to_once_and_the_record_has_one_key_and_its_facets()
    {
        var announcer = new BlueskyAnnouncer(client, clock, new Uri("https://pds.example"), "os.example", "app-password");
        server.Answers("""{"did":"did:plc:x","accessJwt":"jwt","uri":"at://did:plc:x/app.bsky.feed.post/k"}""");

        Delivery first = await announcer.SendAsync(Post.On("b", 1));
        await announcer.SendAsync(Post.On("b", 1));
        await announcer.SendAsync(Post.On("b", 2));

        Assert.Equal(["/xrpc/com.atproto.server.createSession", "/xrpc/com.atproto.repo.putRecord", "/xrpc/com.atproto.repo.putRecord", "/xrpc/com.atproto.repo.putRecord"], server.Seen.Select(seen => new Uri(seen.Address).AbsolutePath));
        string[] keys = [.. server.Seen.Skip(1).Select(seen => seen.Json.GetProperty("rkey").GetString()!)];
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
        Assert.Matches("^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$", keys[0]);
        Assert.Equal(3, server.Seen[1].Json.GetProperty("record").GetProperty("facets").GetArrayLength());
        Assert.Equal("at://did:plc:x/app.bsky.feed.post/k", first.Note);
        Assert.DoesNotContain("jwt", first.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_that_is_over_is_renewed_once()
    {
        var announcer = new BlueskyAnnouncer(client, clock, new Uri("https://pds.example"), "os.example", "app-password");
        server.Answers("""{"did":"did:plc:x","accessJwt":"jwt","uri":"at://x"}""");
        await announcer.SendAsync(Post.On("b", 1));
        server.Fails(HttpStatusCode.BadRequest, """{"error":"ExpiredToken"}""", times: 1);

        Delivery delivery = await announcer.SendAsync(Post.On("b", 2));

        Assert.Equal(OutboxState.Delivered, delivery.State);
        Assert.Equal(2, server.Seen.Count(seen => seen.Address.EndsWith("createSession", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Discord_is_told_to_mention_nobody()
    {
        await new DiscordAnnouncer(client, clock, Place).SendAsync(Post.On("d", 1));

        await new DiscordAnnouncer(client, clock, new Uri($"{Place}?thread_id=7")).SendAsync(Post.On("d", 2));

        Assert.Equal(["https://channel.example/hook?wait=true", "https://channel.example/hook?thread_id=7&wait=true"], server.Seen.Select(seen => seen.Address));
        Assert.Equal(0, server.Seen[0].Json.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
    }

    [Fact]
    public async Task Slack_gets_plain_text_in_a_block_and_its_own_markup_escaped()
    {
        await new SlackAnnouncer(client, clock, Place).SendAsync(Post.On("s", 1) with { Text = "<!channel> & <@U1>" });

        JsonElement body = server.Seen[0].Json;
        Assert.Equal("&lt;!channel&gt; &amp; &lt;@U1&gt;", body.GetProperty("text").GetString());
        Assert.Equal(("plain_text", "<!channel> & <@U1>"), (body.GetProperty("blocks")[0].GetProperty("text").GetProperty("type").GetString(), body.GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString()));
        Assert.Equal("<https://example.org/hall#session-a>", body.GetProperty("blocks")[1].GetProperty("text").GetProperty("text").GetString());
    }

    [Fact]
    public async Task X_gets_the_text_and_the_token()
    {
        server.Answers("""{"data":{"id":"42"}}""");

        Delivery delivery = await new XAnnouncer(client, clock, "token").SendAsync(Post.On("x", 1));

        server.Answers("[]");
        Assert.Equal("", (await new XAnnouncer(client, clock, "token").SendAsync(Post.On("x", 2))).Note);
        Assert.Equal(("42", "https://api.x.com/2/tweets", "Bearer token"), (delivery.Note, server.Seen[0].Address, server.Seen[0].Headers["Authorization"]));
    }

    [NodeFact("standardwebhooks")]
    public async Task A_webhook_is_verified_by_the_library_of_the_standard_and_not_when_a_byte_differs()
    {
        await new WebhookAnnouncer(client, clock, Place, Secret).SendAsync(Post.On("w", 1));
        Seen sent = server.Seen[0];
        const string Verify =
            """
            const { Webhook } = require('standardwebhooks');
            const { secret, body, headers, now } = JSON.parse(input);
            const Now = Date;
            Date = class extends Now { constructor(...given) { super(...(given.length ? given : [now])); } static now() { return now; } };
            const verified = text => { try { new Webhook(secret).verify(text, headers); return true; } catch { return false; } };
            console.log(JSON.stringify([verified(body), verified(body + ' '), verified(body.replace('News', 'Newt'))]));
            """;

        string said = Node.Run(Verify, JsonSerializer.Serialize(new
        {
            secret = Secret,
            body = sent.Body,
            headers = new Dictionary<string, string> { ["webhook-id"] = sent.Headers["webhook-id"], ["webhook-timestamp"] = sent.Headers["webhook-timestamp"], ["webhook-signature"] = sent.Headers["webhook-signature"] },
            now = clock.GetCurrentInstant().ToUnixTimeMilliseconds(),
        }));

        Assert.Equal("[true,false,false]", said.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_short")]
    public void A_secret_that_is_none_is_refused(string secret) => Assert.Throws<ArgumentException>(() => new WebhookAnnouncer(client, clock, Place, secret));

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, OutboxState.Waiting)]
    [InlineData(HttpStatusCode.ServiceUnavailable, OutboxState.Waiting)]
    [InlineData(HttpStatusCode.InternalServerError, OutboxState.Waiting)]
    [InlineData(HttpStatusCode.Unauthorized, OutboxState.GivenUp)]
    [InlineData(HttpStatusCode.UnprocessableEntity, OutboxState.GivenUp)]
    public async Task What_may_pass_is_tried_again_and_what_will_not_is_given_up(HttpStatusCode status, OutboxState state)
    {
        server.Fails(status, "{\"error\":\"no\"}\r\n", times: 1);

        Delivery delivery = await new DiscordAnnouncer(client, clock, Place).SendAsync(Post.On("d", 1));

        Assert.Equal((state, $"{(int)status} {{\"error\":\"no\"}}"), (delivery.State, delivery.Note));
    }

    [Fact]
    public async Task Retry_after_is_understood_in_seconds_and_as_a_date()
    {
        server.Fails(HttpStatusCode.TooManyRequests, "", times: 1, retryAfter: "30");
        Delivery seconds = await new DiscordAnnouncer(client, clock, Place).SendAsync(Post.On("d", 1));
        server.Fails(HttpStatusCode.TooManyRequests, "", times: 1, retryAfter: "Sat, 06 Oct 2018 02:31:00 GMT");
        Delivery date = await new DiscordAnnouncer(client, clock, Place).SendAsync(Post.On("d", 1));

        Assert.Equal((Duration.FromSeconds(30), Duration.FromMinutes(1)), (seconds.RetryAfter!.Value, date.RetryAfter!.Value));
    }

    [Fact]
    public async Task A_server_that_is_not_reached_is_tried_again()
    {
        using var nobody = new HttpClient();

        Delivery delivery = await new DiscordAnnouncer(nobody, clock, new Uri("http://127.0.0.1:1/hook")).SendAsync(Post.On("d", 1));

        Assert.Equal(OutboxState.Waiting, delivery.State);
        Assert.StartsWith("Not reached:", delivery.Note, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        server.Dispose();
    }

    /// <summary>What a server was asked.</summary>
    private sealed record Seen(string Address, Dictionary<string, string> Headers, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }

    /// <summary>The wire's other end.</summary>
    private sealed class Server : HttpMessageHandler
    {
        private readonly Queue<Func<HttpResponseMessage>> failures = [];
        private string answer = "{}";

        public List<Seen> Seen { get; } = [];

        public void Answers(string json) => answer = json;

        public void Fails(HttpStatusCode status, string body, int times, string? retryAfter = null)
        {
            for (int i = 0; i < times; i++)
            {
                failures.Enqueue(() =>
                {
                    HttpResponseMessage response = Answered(status, body);
                    if (retryAfter is not null)
                    {
                        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
                    }

                    return response;
                });
            }
        }

        private static HttpResponseMessage Answered(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(new Seen(request.RequestUri!.AbsoluteUri, request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)), await request.Content!.ReadAsStringAsync(cancellationToken)));
            Func<HttpResponseMessage> next = failures.TryDequeue(out Func<HttpResponseMessage>? failure) ? failure : () => Answered(HttpStatusCode.OK, answer);
            return next();
        }
    }
}
