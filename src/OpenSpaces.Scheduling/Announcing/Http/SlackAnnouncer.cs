using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Posts to a Slack channel by an incoming webhook, as a block of plain text. Slack has no guard against repetition: what was sent and not recorded is posted twice.</summary>
public sealed class SlackAnnouncer : IAnnouncer
{
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly Uri webhook;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="webhook">The webhook's address. It is a secret: whoever has it can post.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SlackAnnouncer(HttpClient client, IClock clock, Uri webhook)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(webhook);
        (this.client, this.clock, this.webhook) = (client, clock, webhook);
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.Slack;

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = JsonBody.Of(json =>
            {
                // What notifications show is Slack's own markup, so its three signs are escaped; the block is plain text, in which there is no markup.
                json.WriteString("text", Escape(announcement.Text));
                json.WriteBoolean("unfurl_links", false);
                json.WriteStartArray("blocks");
                Block(json, "plain_text", announcement.Text);
                if (announcement.Link is { } link)
                {
                    // Plain text has no links that can be clicked.
                    Block(json, "mrkdwn", $"<{Escape(link.AbsoluteUri)}>");
                }

                json.WriteEndArray();
            }),
        };
        return HttpDelivery.SendAsync(client, request, clock, find: null, cancellationToken);
    }

    private static void Block(Utf8JsonWriter json, string type, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", "section");
        json.WriteStartObject("text");
        json.WriteString("type", type);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
