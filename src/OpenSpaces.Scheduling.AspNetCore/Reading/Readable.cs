using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What can be read again: with an entity tag, Last-Modified, 304 and HEAD (RFC 9110), and gzip for those who take it.</summary>
internal static class Readable
{
    private const int WorthCompressing = 1_024;

    /// <summary>Answers with bytes; the tag is made of them unless it is known. A compressed answer has a tag of its own, because its bytes differ.</summary>
    public static IResult Of(HttpContext context, byte[] bytes, string type, Instant? lastModified, string? tag = null, bool isPrivate = false)
    {
        string known = tag ?? $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = isPrivate ? "private, no-store" : "public, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (bytes.Length >= WorthCompressing && TakesGzip(context.Request))
        {
            bytes = Compressed(bytes);
            known = $"{known[..^1]}-gzip\"";
            headers.ContentEncoding = "gzip";
        }

        return TypedResults.Bytes(bytes, type, lastModified: lastModified is { } at ? Whole(at) : null, entityTag: EntityTagHeaderValue.Parse(known));
    }

    public static bool TakesGzip(HttpRequest request)
    {
        IList<StringWithQualityHeaderValue> accepted = request.GetTypedHeaders().AcceptEncoding;
        return (accepted.FirstOrDefault(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(coding => coding.Value == "*")) is { Quality: null or > 0 };
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static DateTimeOffset Whole(Instant at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
