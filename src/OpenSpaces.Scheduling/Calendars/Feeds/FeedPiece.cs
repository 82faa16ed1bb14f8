using System.Buffers;
using System.Security.Cryptography;

namespace OpenSpaces.Scheduling;

/// <summary>Whole lines of a feed, written once and shared by every feed that has them.</summary>
/// <remarks>Immutable. The hash is taken when it is first asked for; two threads that ask at once get the same.</remarks>
internal sealed class FeedPiece(ReadOnlyMemory<byte> bytes)
{
    private byte[]? hash;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public ReadOnlySpan<byte> Hash => hash ??= SHA256.HashData(bytes.Span);

    public static FeedPiece Write(Action<ContentLines> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        write(new ContentLines(buffer));
        return new FeedPiece(buffer.WrittenSpan.ToArray());
    }
}
