using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What one act changed, kept as long as it can be undone.</summary>
internal sealed record ActRecord(long Number, PersonId By, ImmutableArray<Change> Changes)
{
    /// <summary>The act that undid this one, while it is undone.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>The act that this one undid.</summary>
    public long? Undoes { get; init; }

    /// <summary>Whether it opened the board or published, which cannot be unseen.</summary>
    public bool IsFinal { get; init; }
}
