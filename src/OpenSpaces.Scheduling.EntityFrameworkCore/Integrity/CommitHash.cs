using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace OpenSpaces.Scheduling;

/// <summary>The hash of a commit: SHA-256 over all its columns, those of its events, and the hash of the commit before. docs/stores.md has the text that is hashed.</summary>
/// <remarks>No column can hold a line break, so that no two commits have the same text.</remarks>
internal static class CommitHash
{
    private const string Format = "open-space-commit 1";

    // More than all whole numbers and line breaks of a row.
    private const int Extra = 128;

    /// <param name="commit">The commit; its own hash is not looked at.</param>
    /// <param name="events">Its events, in order.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(BoardCommitRow commit, IReadOnlyList<BoardEventRow> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] text = ArrayPool<byte>.Shared.Rent(
            Encoding.UTF8.GetMaxByteCount(Extra + Math.Max(LengthOf(commit), events.Count == 0 ? 0 : events.Max(LengthOf))));
        bool isWhole = Utf8.TryWrite(
            text,
            CultureInfo.InvariantCulture,
            $"{Format}\n{commit.Board}\n{commit.Version}\n{commit.EventCount}\n{commit.KeptAt}\n{commit.Correlation}\n{commit.PreviousHash}\n",
            out int length);
        Append(hash, text, isWhole, length);
        foreach (BoardEventRow happened in events)
        {
            isWhole = Utf8.TryWrite(
                text,
                CultureInfo.InvariantCulture,
                $"{happened.Board}\n{happened.Version}\n{happened.Command}\n{happened.CommandEvents}\n{happened.Json}\n",
                out length);
            Append(hash, text, isWhole, length);
        }

        ArrayPool<byte>.Shared.Return(text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] text, bool isWhole, int length) =>
        hash.AppendData(text, 0, isWhole ? length : throw new InvalidOperationException("A row is longer than its columns together."));

    private static int LengthOf(BoardCommitRow commit) => Format.Length + commit.Board.Length + commit.KeptAt.Length + commit.Correlation.Length + commit.PreviousHash.Length;

    private static int LengthOf(BoardEventRow happened) => happened.Board.Length + (happened.Command?.Length ?? 0) + happened.Json.Length;
}
