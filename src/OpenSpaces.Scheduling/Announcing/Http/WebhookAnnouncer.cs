using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Posts to a program by a signed webhook (standardwebhooks.com). The <c>webhook-id</c> is the announcement's, by which the receiver knows a repetition.</summary>
public sealed class WebhookAnnouncer : IAnnouncer
{
    private const string SecretPrefix = "whsec_";
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly Uri address;
    private readonly byte[] secret;

    /// <summary>Makes an announcer.</summary>
    /// <param name="client">By which requests are sent; the host's to configure and to dispose of.</param>
    /// <param name="clock">The clock, by which the signature is dated.</param>
    /// <param name="address">Where it is posted to.</param>
    /// <param name="secret">What both sides know: <c>whsec_</c> and 24 to 64 bytes in base64.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is no such text.</exception>
    public WebhookAnnouncer(HttpClient client, IClock clock, Uri address, string secret)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(secret);
        (this.client, this.clock, this.address) = (client, clock, address);
        this.secret = Read(secret) ?? throw new ArgumentException("A secret is whsec_ and 24 to 64 bytes in base64.", nameof(secret));
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.Plain;

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        byte[] payload = JsonBody.Bytes(json => Write(json, announcement));
        string at = clock.GetCurrentInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonBody.Of(payload) };
        request.Headers.Add("webhook-id", announcement.Id.Value);
        request.Headers.Add("webhook-timestamp", at);
        request.Headers.Add("webhook-signature", Sign(announcement.Id.Value, at, payload));
        return HttpDelivery.SendAsync(client, request, clock, find: null, cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, Announcement announcement)
    {
        json.WriteString("type", "openspaces.announcement");
        json.WriteString("timestamp", InstantPattern.ExtendedIso.Format(announcement.At));
        json.WriteStartObject("data");
        json.WriteString("board", announcement.Board.Value);
        json.WriteNumber("version", announcement.Version);
        json.WriteString("subject", announcement.Subject);
        json.WriteString("text", announcement.Text);
        JsonText.IfAny(json, "link", announcement.Link?.AbsoluteUri);
        JsonText.Texts(json, "hashtags", announcement.Hashtags);
        json.WriteEndObject();
    }

    private string Sign(string id, string at, byte[] payload)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. payload];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
    }

    private static byte[]? Read(string secret)
    {
        byte[] bytes = new byte[secret.Length];
        return secret.StartsWith(SecretPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[SecretPrefix.Length..], bytes, out int length) && length is >= 24 and <= 64
            ? bytes[..length]
            : null;
    }
}
