using System.Collections.Immutable;
using System.Security.Cryptography;

namespace OpenSpaces.Scheduling;

/// <summary>A secret hashed again and again: its last link is published, and each draw reveals the link before, which nobody could know and everybody can check.</summary>
/// <remarks>
/// Immutable; keep it where nobody reads it, for who knows the secret knows every link. As in draft-thomson-elegy-vrs: link n is SHA-256 applied n times to the secret.
/// </remarks>
public sealed class HashChain
{
    /// <summary>How many links a chain may have: 10,000.</summary>
    public const int MaxLength = 10_000;

    private readonly ImmutableArray<string> links;

    /// <summary>Makes the chain of a secret.</summary>
    /// <param name="secret">At least 16 bytes out of a source that nobody can guess, such as <see cref="RandomNumberGenerator"/>.</param>
    /// <param name="length">How many links: one more than it shall serve draws, 2 to <see cref="MaxLength"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="secret"/> has less than 16 bytes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is out of bounds.</exception>
    /// <remarks>Linear in the length.</remarks>
    public HashChain(ReadOnlySpan<byte> secret, int length)
    {
        if (secret.Length < 16)
        {
            throw new ArgumentException("A secret of less than 16 bytes can be guessed.", nameof(secret));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        var made = ImmutableArray.CreateBuilder<string>(length);
        byte[] link = secret.ToArray();
        for (int i = 0; i < length; i++)
        {
            link = SHA256.HashData(link);
            made.Add(Convert.ToHexStringLower(link));
        }

        links = made.MoveToImmutable();
    }

    /// <summary>How many links it has.</summary>
    public int Length => links.Length;

    /// <summary>A link.</summary>
    /// <param name="number">Which, from 1 to <see cref="Length"/>. Publish the last; reveal the one before it after the first poll, and so on down.</param>
    /// <returns>64 small hexadecimal digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such link.</exception>
    public string this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Length);
            return links[number - 1];
        }
    }

    /// <summary>Whether a link that was revealed is the one before the link that was published.</summary>
    /// <param name="revealed">What was revealed; anything.</param>
    /// <param name="published">What was published; anything.</param>
    /// <returns>True if the hash of the one is the other; false also where one of them is no link.</returns>
    public static bool IsBefore(string? revealed, string? published) =>
        IsLink(revealed) && IsLink(published)
        && SHA256.HashData(Convert.FromHexString(revealed!)).AsSpan().SequenceEqual(Convert.FromHexString(published!));

    private static bool IsLink(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigit);
}
