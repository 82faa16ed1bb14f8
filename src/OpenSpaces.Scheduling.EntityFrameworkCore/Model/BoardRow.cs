namespace OpenSpaces.Scheduling;

/// <summary>A board's head: how far its history goes, and the hash of its last commit. The one row that a commit changes.</summary>
internal sealed class BoardRow
{
    public required string Board { get; init; }

    public required long Version { get; init; }

    public required string Hash { get; init; }
}
