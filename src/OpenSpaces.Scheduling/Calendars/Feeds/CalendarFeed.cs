using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A feed as it goes over the wire: UTF-8 without byte order mark, lines ended by CRLF.</summary>
/// <remarks>Immutable, and safe to share between threads. It is put together of pieces that other feeds share, and copied only where it is written.</remarks>
public sealed class CalendarFeed
{
    /// <summary>The media type: <c>text/calendar; charset=utf-8</c>.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private readonly FeedPiece[] pieces;
    private string? tag;

    internal CalendarFeed(FeedPiece[] pieces, Instant lastModified)
    {
        this.pieces = pieces;
        LastModified = lastModified;
        foreach (FeedPiece piece in pieces)
        {
            Length += piece.Bytes.Length;
        }
    }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }

    /// <summary>When anything in it can last have changed, the moment of publication, in whole seconds: HTTP's Last-Modified.</summary>
    public Instant LastModified { get; }

    /// <summary>A strong entity tag, in quotes: HTTP's ETag (RFC 9110, 8.8.3). The same for the same bytes, and made of the hashes of the pieces at the first call.</summary>
    public string ETag => tag ??= MakeTag();

    /// <summary>The feed in memory of its own.</summary>
    /// <returns>A copy.</returns>
    public byte[] ToArray()
    {
        byte[] whole = new byte[Length];
        int at = 0;
        foreach (FeedPiece piece in pieces)
        {
            piece.Bytes.Span.CopyTo(whole.AsSpan(at));
            at += piece.Bytes.Length;
        }

        return whole;
    }

    /// <summary>Writes the feed.</summary>
    /// <param name="output">To where, such as an HTTP response's body.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (FeedPiece piece in pieces)
        {
            output.Write(piece.Bytes.Span);
        }
    }

    /// <summary>Writes the feed.</summary>
    /// <param name="output">To where; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteTo(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (FeedPiece piece in pieces)
        {
            output.Write(piece.Bytes.Span);
        }
    }

    /// <summary>Writes the feed.</summary>
    /// <param name="output">To where; it is neither flushed nor closed.</param>
    /// <param name="cancellationToken">Ends the writing, with part of the feed written.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public async Task WriteToAsync(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (FeedPiece piece in pieces)
        {
            await output.WriteAsync(piece.Bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The feed as text.</summary>
    /// <returns>The same characters as <see cref="ToArray"/>.</returns>
    public override string ToString() => Encoding.UTF8.GetString(ToArray());

    private string MakeTag()
    {
        byte[] hashes = new byte[pieces.Length * SHA256.HashSizeInBytes];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i].Hash.CopyTo(hashes.AsSpan(i * SHA256.HashSizeInBytes));
        }

        return $"\"{Base64Url.EncodeToString(SHA256.HashData(hashes).AsSpan(0, 16))}\"";
    }
}
