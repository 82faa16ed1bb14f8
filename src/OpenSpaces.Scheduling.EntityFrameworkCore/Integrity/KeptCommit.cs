using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What was kept at once of a board.</summary>
/// <param name="Version">The board's version after it.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <param name="KeptAt">When it was kept, by the clock of the host that kept it. Commits are in order by version; clocks of several hosts may differ.</param>
/// <param name="Correlation">The trace that it belongs to, 32 hexadecimal digits; empty if nothing traced.</param>
/// <param name="Hash">Its hash, 64 hexadecimal digits: over all of it, and the hash of the commit before.</param>
/// <remarks>Immutable. Equal when all of it is equal.</remarks>
public sealed record KeptCommit(long Version, ImmutableArray<BoardEvent> Events, Instant KeptAt, string Correlation, string Hash)
{
    /// <inheritdoc/>
    public bool Equals(KeptCommit? other) => other is not null && Version == other.Version && KeptAt == other.KeptAt && Correlation == other.Correlation
        && Hash == other.Hash && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Hash);
}
