using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What happened to a board, to be kept all or nothing.</summary>
/// <param name="After">The board that it leads to.</param>
/// <param name="ExpectedVersion">The version it was decided on; 0 = the board is new.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <remarks>Immutable. Equal when it leads to the very same board from the same version by equal events and commands.</remarks>
public sealed record BoardCommit(Board After, long ExpectedVersion, ImmutableArray<BoardEvent> Events)
{
    /// <summary>The commands that the events carry out, in order; empty if no client named any.</summary>
    public ImmutableArray<CommittedCommand> Commands { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc/>
    public bool Equals(BoardCommit? other) => other is not null && ReferenceEquals(After, other.After) && ExpectedVersion == other.ExpectedVersion
        && Events.AsSpan().SequenceEqual(other.Events.AsSpan()) && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ExpectedVersion, Events.Length);
}
