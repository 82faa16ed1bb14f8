using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Which time slots suit a proposal. Slots named nowhere are as good as any.</summary>
/// <remarks>Equal when the three lists are equal, in order. Immutable.</remarks>
public sealed record TimePreferences
{
    /// <summary>No preference at all.</summary>
    public static TimePreferences None { get; } = new();

    /// <summary>The slots that suit best, best first.</summary>
    public ImmutableArray<TimeSlotId> Preferred { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The slots that would do.</summary>
    public ImmutableArray<TimeSlotId> Acceptable { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The slots at which the hosts cannot come.</summary>
    public ImmutableArray<TimeSlotId> Impossible { get; init => field = value.IsDefault ? [] : value; } = [];

    internal IEnumerable<TimeSlotId> All => Preferred.Concat(Acceptable).Concat(Impossible);

    /// <inheritdoc/>
    public bool Equals(TimePreferences? other) =>
        other is not null && Preferred.AsSpan().SequenceEqual(other.Preferred.AsSpan())
        && Acceptable.AsSpan().SequenceEqual(other.Acceptable.AsSpan()) && Impossible.AsSpan().SequenceEqual(other.Impossible.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Preferred.Length, Acceptable.Length, Impossible.Length);
}
