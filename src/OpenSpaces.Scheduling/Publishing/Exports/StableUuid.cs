using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The same UUID for the same name, on every machine and in every export (RFC 9562, 5.5: version 5).</summary>
internal static class StableUuid
{
    /// <summary>The namespace of boards: drawn once, and fixed for ever.</summary>
    private static readonly Guid Boards = new("6f1c8d2e-4b7a-5e39-9d40-2a8c5f3b71e6");

    public static Guid Of(BoardId board) => Of(Boards, board.Value);

    /// <summary>An id has no slash, so no two boards and sessions have one name.</summary>
    public static Guid Of(BoardId board, ProposalId session) => Of(Boards, $"{board}/{session}");

    public static Guid Of(BoardId board, PersonId person) => Of(Boards, $"{board}/person/{person}");

    public static Guid Of(BoardId board, RoomId room) => Of(Boards, $"{board}/room/{room}");

    public static Guid Of(BoardId board, ProposalId session, int revision) => Of(Boards, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{board}/{session}/{revision}"));

    /// <summary>What is told on one channel of a board.</summary>
    public static Guid OfNews(BoardId board, string channel, string news) => Of(Boards, $"{board}/news/{channel}/{news}");

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 9562 prescribes SHA-1 for version 5; nothing rests on it but that names give the same id.")]
    public static Guid Of(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[20];
        byte[] named = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        SHA1.HashData(named, hash);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
