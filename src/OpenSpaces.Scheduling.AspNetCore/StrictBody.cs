using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a body as strict JSON: bounded, flat, no member twice and none that nobody knows. Only JSON is taken, which no foreign form can send without being asked first.</summary>
internal static class StrictBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        MaxDepth = 8,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The body, or why it is none. An empty body is an empty input.</summary>
    public static async ValueTask<(TInput? Input, IResult? Fault)> ReadAsync<TInput>(HttpContext context, int maxBytes)
        where TInput : class, new()
    {
        HttpRequest request = context.Request;
        if (request.ContentLength > maxBytes)
        {
            return (null, TooLarge(maxBytes));
        }

        if (!request.HasJsonContentType())
        {
            return (null, Answers.Problem(415, [new Refusal("NotJson", "The body is JSON: send it with Content-Type: application/json.")]));
        }

        byte[] bytes = new byte[maxBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false);
        if (length > maxBytes)
        {
            return (null, TooLarge(maxBytes));
        }

        try
        {
            return (length == 0 ? new TInput() : JsonSerializer.Deserialize<TInput>(bytes.AsSpan(0, length), Strict) ?? new TInput(), null);
        }
        catch (JsonException fault)
        {
            return (null, Answers.Problem(400, [new Refusal("Malformed", $"The body cannot be read at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}: unknown, doubled, too deep or no JSON.")]));
        }
    }

    private static IResult TooLarge(int maxBytes) => Answers.Problem(413, [new Refusal("TooLarge", $"A body has at most {maxBytes} bytes.")]);
}
