using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How an answer of an HTTP channel is understood.</summary>
internal static class HttpDelivery
{
    private const int MaxNote = 300;
    private const int MaxAnswer = 64 * 1024;

    /// <summary>Sends a request, and says what became of it.</summary>
    /// <param name="client">By which it is sent; the host's, with its time-outs and proxies.</param>
    /// <param name="request">The request; made anew for each try, and disposed of here.</param>
    /// <param name="clock">For a Retry-After that names a date.</param>
    /// <param name="find">Finds in the answer's JSON what the post is called; null = nothing is noted.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async ValueTask<Delivery> SendAsync(HttpClient client, HttpRequestMessage request, IClock clock, Func<JsonElement, string?>? find, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                string answer = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                return Understand(response, answer, clock, find);
            }
            catch (HttpRequestException fault)
            {
                return Delivery.TryAgain($"Not reached: {Short(fault.Message)}");
            }
            catch (IOException fault)
            {
                return Delivery.TryAgain($"The connection broke: {Short(fault.Message)}");
            }
        }
    }

    private static Delivery Understand(HttpResponseMessage response, string answer, IClock clock, Func<JsonElement, string?>? find)
    {
        string said = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {Short(answer)}").TrimEnd();
        return response switch
        {
            { IsSuccessStatusCode: true } => Delivery.Done(Found(answer, find)),
            { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or (HttpStatusCode)425 } or { StatusCode: >= HttpStatusCode.InternalServerError } =>
                Delivery.TryAgain(said, Wish(response.Headers.RetryAfter, clock)),
            _ => Delivery.Refused(said),
        };
    }

    private static string Found(string answer, Func<JsonElement, string?>? find)
    {
        if (find is null)
        {
            return "";
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(answer);
            return Short(find(json.RootElement) ?? "");
        }
        catch (JsonException)
        {
            // It was taken; what it is called there is worth no second post.
            return "";
        }
    }

    private static Duration? Wish(RetryConditionHeaderValue? header, IClock clock) => header switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant(), Duration.Zero),
        _ => null,
    };

    /// <summary>No more than is worth noting: what a stranger's server sends is bounded here.</summary>
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] bytes = new byte[MaxAnswer];
        int length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static string Short(string text) => PlainText.OneLine(text) is { Length: > MaxNote } line ? line[..MaxNote] : PlainText.OneLine(text);
}
