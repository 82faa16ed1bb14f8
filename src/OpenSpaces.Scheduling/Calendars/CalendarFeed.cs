using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A feed as it goes over the wire.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CalendarFeed
{
    /// <summary>The media type: <c>text/calendar; charset=utf-8</c>.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    internal CalendarFeed(ReadOnlyMemory<byte> bytes, Instant lastModified)
    {
        Bytes = bytes;
        LastModified = lastModified;
    }

    /// <summary>UTF-8 without byte order mark, lines ended by CRLF.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>When anything in it last changed, in whole seconds: HTTP's Last-Modified.</summary>
    public Instant LastModified { get; }

    /// <summary>A strong entity tag of the bytes, in quotes: HTTP's ETag (RFC 9110, 8.8.3). Hashed at each call.</summary>
    public string ETag => $"\"{Base64Url.EncodeToString(SHA256.HashData(Bytes.Span).AsSpan(0, 16))}\"";

    /// <summary>The feed as text.</summary>
    /// <returns>The same characters as <see cref="Bytes"/>.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
