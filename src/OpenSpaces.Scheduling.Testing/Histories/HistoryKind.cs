namespace OpenSpaces.Scheduling.Testing;

/// <summary>What a client asked of a store.</summary>
public enum HistoryKind
{
    /// <summary>Something that was accepted and kept.</summary>
    Write,

    /// <summary>The board as it is now.</summary>
    Read,

    /// <summary>Something that was refused because of what was kept before.</summary>
    Refusal,
}
