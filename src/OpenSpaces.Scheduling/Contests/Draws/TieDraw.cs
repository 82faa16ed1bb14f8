using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>A tie order that was drawn.</summary>
/// <param name="Order">The candidates, first first.</param>
/// <param name="Key">The key for rules that draw more (<see cref="ContestCount.DrawKey"/>).</param>
/// <remarks>Equal when both are equal, in order.</remarks>
public sealed record TieDraw(ImmutableArray<ProposalId> Order, ImmutableArray<byte> Key)
{
    // No id has a space, so that no candidate's place can be the key.
    private const string KeyLabel = "draw key";

    /// <summary>Draws: with a link as in draft-thomson-elegy-vrs, where taking a candidate out moves nobody else, and without one as in RFC 3797.</summary>
    /// <param name="candidates">Who stands, in the order that was announced.</param>
    /// <param name="reveal">What was revealed. Whether it is what was promised is for <see cref="TieReveal.Keeps"/> to say.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reveal"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no randomness.</exception>
    /// <exception cref="FormatException">The link is not hexadecimal.</exception>
    /// <remarks>With a link, a candidate's place is HMAC-SHA-256 of its id, keyed by HKDF-Extract of the link (the salt) and the randomness (RFC 5869); the smallest is first.</remarks>
    public static TieDraw Of(ImmutableArray<ProposalId> candidates, TieReveal reveal)
    {
        ArgumentNullException.ThrowIfNull(reveal);
        ArgumentException.ThrowIfNullOrEmpty(reveal.Randomness, nameof(reveal));
        byte[] randomness = Encoding.UTF8.GetBytes(reveal.Randomness);
        byte[] key = HKDF.Extract(HashAlgorithmName.SHA256, randomness, reveal.Link is null ? null : Convert.FromHexString(reveal.Link));
        ImmutableArray<ProposalId> order = reveal.Link is null
            ? Rfc3797.Draw(candidates, reveal.Randomness)
            : [.. candidates.OrderBy(candidate => Convert.ToHexString(Expand(key, candidate.Value)), StringComparer.Ordinal)];
        return new TieDraw(order, [.. Expand(key, KeyLabel)]);
    }

    /// <inheritdoc/>
    public bool Equals(TieDraw? other) => other is not null && Order.AsSpan().SequenceEqual(other.Order.AsSpan()) && Key.AsSpan().SequenceEqual(other.Key.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Order.Length;

    private static byte[] Expand(byte[] key, string label) => HKDF.Expand(HashAlgorithmName.SHA256, key, 32, Encoding.UTF8.GetBytes(label));
}
