namespace OpenSpaces.WebBoard;

/// <summary>A contest that the lot decides.</summary>
internal static class Draw
{
    public const string Rule = "lottery";

    public static bool IsDraw(this Poll poll) => poll.Rule == Rule;

    /// <summary>Where everybody reads what was promised, and afterwards how it was drawn.</summary>
    public static string PageOf(PollId poll) => $"/draw/{Uri.EscapeDataString(poll.Value)}";

    /// <summary>How to draw again in Python, by what is published alone: ids have neither quotes nor backslashes.</summary>
    public static string RecipeFor(Poll poll, TieReveal reveal) => $"""
        import hashlib, hmac
        secret = bytes.fromhex("{reveal.Link}")
        print(hashlib.sha256(secret).hexdigest())
        key = hmac.digest(secret, b"{reveal.Randomness}", "sha256")
        print(*sorted({Ids(poll)}, key=lambda id: hmac.digest(key, id.encode() + b"\x01", "sha256")))
        """;

    private static string Ids(Poll poll) => $"[{string.Join(", ", poll.Candidates.Select(id => $"\"{id.Value}\""))}]";
}
