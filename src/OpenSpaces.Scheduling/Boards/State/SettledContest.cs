using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A contest and every verdict about it; the last one holds, the ones it replaced stay in the record.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Verdicts">The verdicts in order, with who gave them, when and why; at least one.</param>
public sealed record SettledContest(Contest Contest, ImmutableArray<(Verdict Verdict, Stamp Stamp)> Verdicts)
{
    /// <summary>The verdict that holds.</summary>
    public Verdict Verdict => Verdicts[^1].Verdict;

    /// <inheritdoc/>
    public bool Equals(SettledContest? other) =>
        other is not null && Contest.Equals(other.Contest) && Verdicts.AsSpan().SequenceEqual(other.Verdicts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Contest, Verdicts.Length);
}
