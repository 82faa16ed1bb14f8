namespace OpenSpaces.Scheduling;

/// <summary>What a rule may be called: a poll names its rule before any rule is known.</summary>
internal static class ContestRuleName
{
    private const int MaxLength = 1_000;

    public static bool IsName(string? name) => name is { Length: > 0 and <= MaxLength } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static bool AreNames(string? names) => names is { Length: > 0 and <= MaxLength } && names.Split(',', StringSplitOptions.TrimEntries).All(IsName);
}
