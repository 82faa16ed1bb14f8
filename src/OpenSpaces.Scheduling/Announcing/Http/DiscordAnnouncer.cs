using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Posts to a Discord channel by a webhook, with all mentions off. Discord has no guard against repetition: what was sent and not recorded is posted twice.</summary>
public sealed class DiscordAnnouncer : IAnnouncer
{
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly Uri webhook;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="webhook">The webhook's address. It is a secret: whoever has it can post.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DiscordAnnouncer(HttpClient client, IClock clock, Uri webhook)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(webhook);
        (this.client, this.clock, this.webhook) = (client, clock, webhook);
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.Discord;

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(webhook) { Query = $"{webhook.Query}&wait=true".TrimStart('?', '&') }.Uri)
        {
            Content = JsonBody.Of(json =>
            {
                json.WriteString("content", announcement.Text);
                json.WriteStartObject("allowed_mentions");
                json.WriteStartArray("parse");
                json.WriteEndArray();
                json.WriteEndObject();
            }),
        };
        return HttpDelivery.SendAsync(client, request, clock, answer => JsonBody.TextIn(answer, "id"), cancellationToken);
    }
}
