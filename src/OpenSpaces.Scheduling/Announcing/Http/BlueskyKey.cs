using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The record key of an announcement: a TID (atproto.com/specs/tid) that the same announcement always has, so that putting it again replaces it by itself.</summary>
internal static class BlueskyKey
{
    private const string Digits = "234567abcdefghijklmnopqrstuvwxyz";

    /// <summary>53 bits of microseconds, the last ten bits of them and the 10 bits of the clock's number made of the id, so that what happened at one moment has different keys.</summary>
    public static string Of(Announcement announcement)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(announcement.Id.Value), hash);
        long micros = (announcement.At - NodaConstants.UnixEpoch).BclCompatibleTicks / 10;
        long spread = BinaryPrimitives.ReadUInt16BigEndian(hash) & 0x3FF;
        long clock = BinaryPrimitives.ReadUInt16BigEndian(hash[2..]) & 0x3FF;
        long bits = (((micros & ~0x3FFL) | spread) << 10) | clock;
        Span<char> key = stackalloc char[13];
        for (int i = key.Length - 1; i >= 0; i--)
        {
            key[i] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(key);
    }
}
