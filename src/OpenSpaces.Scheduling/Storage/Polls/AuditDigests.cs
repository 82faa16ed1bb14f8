using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Fingerprints of what was counted, to be read out or kept outside: SHA-256, in small hexadecimal digits.</summary>
public static class AuditDigests
{
    /// <summary>The fingerprint of a multiset of ballots.</summary>
    /// <param name="ballots">The ballots, in any order; equal ones may stand together or apart.</param>
    /// <returns>
    /// The hash of a line for each different ballot, in ordinal order: its weight altogether, a space, and the ballot as <see cref="Ballot.ToString"/> writes it, where it carries a load then a space, a plus sign and
    /// the load; a line feed behind each.
    /// </returns>
    /// <exception cref="OverflowException">The weights add up to more than a <see cref="long"/> holds.</exception>
    public static string Of(ImmutableArray<CountedBallot> ballots) => Hash(Encoding.UTF8.GetBytes(string.Concat(
        (ballots.IsDefault ? [] : ballots).GroupBy(counted => counted.Load == 0 ? counted.Ballot.ToString() : $"{counted.Ballot} +{counted.Load}", counted => counted.Weight)
            .Select(equals => (Ballot: equals.Key, Weight: equals.Sum()))
            .OrderBy(heap => heap.Ballot, StringComparer.Ordinal)
            .Select(heap => string.Create(CultureInfo.InvariantCulture, $"{heap.Weight} {heap.Ballot}\n")))));

    /// <summary>The fingerprint of a verdict: rule, ranking and every step.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The hash of its JSON, as a board's history has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static string Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Hash(PollJson.WriteShape(VerdictShape.Of(verdict)));
    }

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
