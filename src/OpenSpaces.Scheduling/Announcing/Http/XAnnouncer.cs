using System.Net.Http.Headers;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Posts on X by its API, version 2. X has no guard against repetition but its own refusal of the same text twice within a while.</summary>
public sealed class XAnnouncer : IAnnouncer
{
    private static readonly Uri Posts = new("https://api.x.com/2/tweets");
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly string token;
    private readonly Uri address;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="token">A user's access token (OAuth 2.0) with the scope <c>tweet.write</c>.</param>
    /// <param name="address">Where posts go; null = X's own address.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="clock"/> or <paramref name="token"/> is null.</exception>
    public XAnnouncer(HttpClient client, IClock clock, string token, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(token);
        (this.client, this.clock, this.token, this.address) = (client, clock, token, address ?? Posts);
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.X;

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonBody.Of(json => json.WriteString("text", announcement.Text)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return HttpDelivery.SendAsync(
            client, request, clock, answer => JsonBody.In(answer, "data") is { } data ? JsonBody.TextIn(data, "id") : null, cancellationToken);
    }
}
