using System.Buffers;

namespace OpenSpaces.Scheduling;

/// <summary>What every id of a board is made of.</summary>
internal static class IdText
{
    public const int MaxLength = 64;

    public const string Rule =
        "An id has 1 to 64 characters out of A-Z a-z 0-9 . _ : @ + ~ = - and nothing else, so that it is safe in files, addresses and feeds.";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:@+~=-");

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength } && !text.AsSpan().ContainsAnyExcept(Allowed);

    public static string Checked(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsValid(value) ? value : throw new ArgumentException($"{Rule} This one is not: \"{Shown(value)}\".", nameof(value));
    }

    private static string Shown(string value) =>
        new([.. value.Take(MaxLength).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
}
