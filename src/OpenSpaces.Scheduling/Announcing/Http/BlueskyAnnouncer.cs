using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Posts on Bluesky, or another server of the AT Protocol. An announcement has a record key of its own and is put there, so that one sent twice is one post.</summary>
public sealed class BlueskyAnnouncer : IAnnouncer
{
    private const string Collection = "app.bsky.feed.post";
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly Uri server;
    private readonly string identifier;
    private readonly string password;
    private volatile Login? login;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="server">The account's server: for example <c>https://bsky.social</c>.</param>
    /// <param name="identifier">The account's handle or DID.</param>
    /// <param name="password">An app password.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public BlueskyAnnouncer(HttpClient client, IClock clock, Uri server, string identifier, string password)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(identifier);
        ArgumentNullException.ThrowIfNull(password);
        (this.client, this.clock, this.server, this.identifier, this.password) = (client, clock, server, identifier, password);
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.Bluesky;

    /// <inheritdoc/>
    public async ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        bool isKnown = login is not null;
        Delivery delivery = await PutAsync(announcement, cancellationToken).ConfigureAwait(false);

        // A login is good for some hours; the server says that it is over like any other refusal, so a known one is renewed once.
        if (isKnown && delivery.State == OutboxState.GivenUp)
        {
            login = null;
            delivery = await PutAsync(announcement, cancellationToken).ConfigureAwait(false);
        }

        return delivery;
    }

    private async ValueTask<Delivery> PutAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        if (login is null)
        {
            Delivery entered = await LogInAsync(cancellationToken).ConfigureAwait(false);
            if (entered.State != OutboxState.Delivered)
            {
                return entered;
            }
        }

        if (login is not { } account)
        {
            return Delivery.Refused("The server let the account in and did not say as whom.");
        }

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/xrpc/com.atproto.repo.putRecord")) { Content = JsonBody.Of(json => Write(json, announcement, account.Did)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
        return await HttpDelivery.SendAsync(client, request, clock, answer => JsonBody.TextIn(answer, "uri"), cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, Announcement announcement, string did)
    {
        json.WriteString("repo", did);
        json.WriteString("collection", Collection);
        json.WriteString("rkey", BlueskyKey.Of(announcement));
        json.WriteStartObject("record");
        json.WriteString("$type", Collection);
        json.WriteString("text", announcement.Text);
        json.WriteString("createdAt", InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss.fff'Z'").Format(announcement.At));
        json.WriteStartArray("langs");
        json.WriteStringValue("en");
        json.WriteEndArray();
        json.WriteStartArray("facets");
        foreach (BlueskyFacet facet in BlueskyFacet.In(announcement))
        {
            facet.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async ValueTask<Delivery> LogInAsync(CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/xrpc/com.atproto.server.createSession"))
        {
            Content = JsonBody.Of(json =>
            {
                json.WriteString("identifier", identifier);
                json.WriteString("password", password);
            }),
        };
        return await HttpDelivery.SendAsync(client, request, clock, Remember, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing of it is noted: it is a secret.</summary>
    private string? Remember(JsonElement answer)
    {
        if (JsonBody.TextIn(answer, "did") is { } did && JsonBody.TextIn(answer, "accessJwt") is { } token)
        {
            login = new Login(did, token);
        }

        return null;
    }

    private sealed record Login(string Did, string Token);
}
