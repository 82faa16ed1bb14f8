using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A place with seats and features where sessions can be held.</summary>
/// <param name="Id">Names it on its grid.</param>
/// <param name="Name">What people read on the door. 1 to 100 graphemes.</param>
/// <remarks>Equal when everything in it is equal, features and opening hours in order. Immutable.</remarks>
public sealed record Room(RoomId Id, string Name)
{
    /// <summary>How many people it holds, at least 1; null when nobody counted, which warns of nothing.</summary>
    public int? Seats { get; init; }

    /// <summary>What it has, such as <c>projector</c> or <c>step-free</c>; compared without case.</summary>
    public ImmutableArray<string> Features { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it can be used, on the venue's wall clock; empty = always.</summary>
    public ImmutableArray<OpeningHours> Hours { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where to join an online room (http or https); null for a room with a door.</summary>
    public Uri? JoinAddress { get; init; }

    /// <summary>Whether it has every feature asked for.</summary>
    /// <param name="features">The features; default or empty = true.</param>
    /// <returns>False if one is missing.</returns>
    public bool Has(ImmutableArray<string> features)
    {
        foreach (string feature in features.IsDefault ? [] : features)
        {
            if (!Features.Contains(feature, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Room? other) =>
        other is not null && Id == other.Id && Name == other.Name && Seats == other.Seats && JoinAddress == other.JoinAddress
        && Features.AsSpan().SequenceEqual(other.Features.AsSpan()) && Hours.AsSpan().SequenceEqual(other.Hours.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Seats);
}
