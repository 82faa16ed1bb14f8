using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Randomness that everybody sees and nobody knows beforehand, as the text that a draw is made of.</summary>
public static class PublicRandomness
{
    /// <summary>Numbers called out in the room, or drawn elsewhere, in the text form of RFC 3797: each source's numbers ascending, a point behind each, a slash behind the source.</summary>
    /// <param name="sources">The sources, in the order that was announced; each with at least one number, none negative.</param>
    /// <returns>For example <c>9319./2.5.8.10.12./</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/>, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">There is no source, one is empty, or a number is negative.</exception>
    public static string Numbers(params IEnumerable<IEnumerable<long>> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var text = new StringBuilder();
        foreach (IEnumerable<long> source in sources)
        {
            long[] ascending = [.. source.Order()];
            if (ascending is [] or [< 0, ..])
            {
                throw new ArgumentException("A source of randomness has at least one number, and none below 0.", nameof(sources));
            }

            foreach (long number in ascending)
            {
                text.Append(number.ToString(CultureInfo.InvariantCulture)).Append('.');
            }

            text.Append('/');
        }

        return text.Length > 0 ? text.ToString() : throw new ArgumentException("There is no source of randomness.", nameof(sources));
    }

    /// <summary>The randomness of a drand round: SHA-256 of its signature.</summary>
    /// <param name="signature">The round's signature as it was published, in hexadecimal digits. That it is the network's is for a client of drand to check.</param>
    /// <returns>64 small hexadecimal digits, as drand publishes them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="signature"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="signature"/> is not hexadecimal.</exception>
    public static string Drand(string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(signature)));
    }
}
