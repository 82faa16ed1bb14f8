using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What one act changed, kept as long as it can be undone. Filled in while the act is open, and never changed once its board is sealed.</summary>
internal sealed record ActRecord(long Number, PersonId By)
{
    /// <summary>What changed, one entry a thing.</summary>
    public ImmutableArray<Change> Changes { get; set; } = [];

    /// <summary>The act that this one undid.</summary>
    public long? Undoes { get; set; }

    /// <summary>Whether it opened the board or published, which cannot be unseen.</summary>
    public bool IsFinal { get; set; }

    /// <summary>The act that undid this one, while it is undone.</summary>
    public long? UndoneBy { get; init; }
}
