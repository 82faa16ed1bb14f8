using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The draw of RFC 3797, as the IETF's nominating committees use it: for those who know it, and to agree with other programs. Taking a candidate out moves all others.</summary>
/// <remarks>It rests on MD5, whose weakness does not matter here as long as the sources can't be chosen. Unless you need it, use <see cref="TieDraw"/>.</remarks>
public static class Rfc3797
{
    /// <summary>How many candidates a draw may have: the RFC writes its counters in two bytes.</summary>
    public const int MaxCandidates = 65_535;

    /// <summary>Draws one after another until all have been drawn.</summary>
    /// <param name="candidates">The pool, in the order that was announced; at most <see cref="MaxCandidates"/>.</param>
    /// <param name="randomness">The key: <see cref="PublicRandomness.Numbers"/>.</param>
    /// <returns>All of them, in the order they are drawn.</returns>
    /// <exception cref="ArgumentException"><paramref name="randomness"/> is empty, or there are too many candidates.</exception>
    public static ImmutableArray<ProposalId> Draw(ImmutableArray<ProposalId> candidates, string randomness)
    {
        ArgumentException.ThrowIfNullOrEmpty(randomness);
        if (candidates.Length > MaxCandidates)
        {
            throw new ArgumentException($"A draw has at most {MaxCandidates} candidates.", nameof(candidates));
        }

        byte[] key = Encoding.ASCII.GetBytes(randomness);
        List<ProposalId> pool = [.. candidates];
        var drawn = ImmutableArray.CreateBuilder<ProposalId>(candidates.Length);
        for (int draw = 0; pool.Count > 0; draw++)
        {
            int index = (int)(Hash(key, draw) % pool.Count);
            drawn.Add(pool[index]);
            pool.RemoveAt(index);
        }

        return drawn.MoveToImmutable();
    }

    /// <summary>The MD5 of the draw's number, the key, and the number again, as a number.</summary>
    internal static BigInteger Hash(ReadOnlySpan<byte> key, int draw)
    {
        byte[] message = new byte[key.Length + 4];
        BinaryPrimitives.WriteUInt16BigEndian(message, (ushort)draw);
        key.CopyTo(message.AsSpan(2));
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(key.Length + 2), (ushort)draw);
#pragma warning disable CA5351 // The RFC says MD5; what is drawn rests on the sources, not on the hash's strength.
        return new BigInteger(MD5.HashData(message), isUnsigned: true, isBigEndian: true);
#pragma warning restore CA5351
    }
}
