using System.Net.Http.Headers;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Posts statuses on a Mastodon instance. Asked again within an hour, the instance answers with the first status (its <c>Idempotency-Key</c>).</summary>
public sealed class MastodonAnnouncer : IAnnouncer
{
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly Uri instance;
    private readonly string token;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="instance">The instance's address: for example <c>https://mastodon.example</c>.</param>
    /// <param name="token">An access token with the scope <c>write:statuses</c>.</param>
    /// <param name="max">The instance's own limit; at least 200.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is less than 200.</exception>
    public MastodonAnnouncer(HttpClient client, IClock clock, Uri instance, string token, int max = 500)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(token);
        (this.client, this.clock, this.instance, this.token) = (client, clock, instance, token);
        Rule = PostRule.Mastodon(max);
    }

    /// <inheritdoc/>
    public PostRule Rule { get; }

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(instance, "/api/v1/statuses"))
        {
            Content = JsonBody.Of(json =>
            {
                json.WriteString("status", announcement.Text);
                json.WriteString("visibility", "public");
                json.WriteString("language", "en");
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", announcement.Id.Value);
        return HttpDelivery.SendAsync(client, request, clock, answer => JsonBody.TextIn(answer, "url"), cancellationToken);
    }
}
