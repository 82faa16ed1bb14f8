using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>An act and what it changed, for people to read before they undo it.</summary>
/// <param name="Number">Its number, for <see cref="Board.Undo"/>.</param>
/// <param name="By">Who did it.</param>
/// <param name="Changes">What it changed, one entry a thing, in the order of the changes.</param>
/// <remarks>Immutable. Equal when everything in it is equal, in order.</remarks>
public sealed record PastAct(long Number, PersonId By, ImmutableArray<ActChange> Changes)
{
    /// <inheritdoc/>
    public bool Equals(PastAct? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Number == other.Number && By == other.By && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, By, Changes.Length);
}
