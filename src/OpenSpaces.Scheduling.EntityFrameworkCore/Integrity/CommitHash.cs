using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The hash of a commit: SHA-256 over all its columns, those of its events, and the hash of the commit before. docs/stores.md has the text that is hashed.</summary>
/// <remarks>No column can hold a line break, so that no two commits have the same text.</remarks>
internal static class CommitHash
{
    private const string Format = "open-space-commit 1";

    /// <param name="commit">The commit; its own hash is not looked at.</param>
    /// <param name="events">Its events, in order.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(BoardCommitRow commit, IEnumerable<BoardEventRow> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, string.Create(
            CultureInfo.InvariantCulture,
            $"{Format}\n{commit.Board}\n{commit.Version}\n{commit.EventCount}\n{commit.KeptAt}\n{commit.Correlation}\n{commit.PreviousHash}\n"));
        foreach (BoardEventRow happened in events)
        {
            Append(hash, string.Create(
                CultureInfo.InvariantCulture,
                $"{happened.Board}\n{happened.Version}\n{happened.Command}\n{happened.CommandEvents}\n{happened.Json}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
