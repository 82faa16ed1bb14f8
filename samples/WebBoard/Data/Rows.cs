namespace OpenSpaces.WebBoard;

/// <summary>Whose key it is: the SHA-256 of a private link's token, never the token.</summary>
public sealed class KeyRow
{
    public required string Hash { get; init; }

    public required string Person { get; init; }

    public bool IsFacilitator { get; init; }
}

/// <summary>Whose private feed it is: the SHA-256 of an address, never the address. One a person and board.</summary>
public sealed class FeedKeyRow
{
    public required string Board { get; init; }

    public required string Person { get; init; }

    public required string Hash { get; init; }
}

/// <summary>What all servers of one event have in common: when the story's clock was started, the keys that protect forms, the secrets of draws.</summary>
public sealed class SharedRow
{
    public required string Name { get; init; }

    public required string Value { get; init; }
}
