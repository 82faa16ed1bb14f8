using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>A hint as it is sent: the version, a space, and the board's id. Anybody who may connect can send one, so that it is read with care.</summary>
internal static class Hint
{
    public const string Channel = "openspaces_boards";

    public static string Write(BoardId board, long version) => string.Create(CultureInfo.InvariantCulture, $"{version} {board.Value}");

    /// <returns>False for what is none; nobody is woken then.</returns>
    public static bool TryRead(string text, out BoardId board, [NotNullWhen(true)] out long? version)
    {
        (board, version) = (default, null);
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !long.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out long read) || !BoardId.TryParse(text[(space + 1)..], out board))
        {
            return false;
        }

        version = read;
        return true;
    }
}
