using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a ballot box answers to a ballot.</summary>
/// <remarks>Immutable. Equal when both were taken in the same way, or refused for the same reasons.</remarks>
public sealed class BallotAnswer : IEquatable<BallotAnswer>
{
    private BallotAnswer(BallotOutcome outcome, ImmutableArray<BallotRefusal> refusals) => (Outcome, Refusals) = (outcome, refusals);

    /// <summary>It is the voter's first.</summary>
    public static BallotAnswer Cast { get; } = new(BallotOutcome.Cast, []);

    /// <summary>It replaced the voter's earlier one.</summary>
    public static BallotAnswer Replaced { get; } = new(BallotOutcome.Replaced, []);

    /// <summary>It had been taken before, under the same id: nothing changed, even where a later ballot has replaced it since.</summary>
    public static BallotAnswer KnownAlready { get; } = new(BallotOutcome.KnownAlready, []);

    /// <summary>What became of it.</summary>
    public BallotOutcome Outcome { get; }

    /// <summary>Every reason against it; empty if it was taken.</summary>
    public ImmutableArray<BallotRefusal> Refusals { get; }

    /// <summary>Whether it counts, unless the voter sends another.</summary>
    public bool IsTaken => Outcome != BallotOutcome.Refused;

    /// <summary>It was not taken.</summary>
    /// <param name="refusals">Why; at least one.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static BallotAnswer Refused(params ImmutableArray<BallotRefusal> refusals) =>
        refusals.IsDefaultOrEmpty ? throw new ArgumentException("A refusal has a reason.", nameof(refusals)) : new BallotAnswer(BallotOutcome.Refused, refusals);

    /// <inheritdoc/>
    public bool Equals(BallotAnswer? other) => other is not null && Outcome == other.Outcome && Refusals.AsSpan().SequenceEqual(other.Refusals.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BallotAnswer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Refusals.Length);

    /// <summary>What became of it, and every reason against it.</summary>
    /// <returns>For example <c>Cast</c>, or <c>Refused: The poll closed at …</c>.</returns>
    public override string ToString() => IsTaken ? Outcome.ToString() : $"Refused: {string.Join(" ", Refusals.Select(refusal => refusal.Message))}";
}
