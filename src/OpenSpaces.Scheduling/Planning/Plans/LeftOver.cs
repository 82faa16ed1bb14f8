using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A topic without a cell, and why.</summary>
/// <param name="Proposal">The topic.</param>
/// <param name="Reasons">What stands against it, the widest first.</param>
/// <param name="WouldHelp">What would have made room; empty if nothing simple would.</param>
/// <remarks>Equal when everything in it is equal, lists in order.</remarks>
public sealed record LeftOver(ProposalId Proposal, ImmutableArray<LeftOverReason> Reasons, ImmutableArray<string> WouldHelp)
{
    /// <summary>The whole in a sentence or two.</summary>
    public string Message =>
        string.Join("; ", Reasons.Select(reason => reason.Message).Concat(WouldHelp.Length == 0 ? [] : [$"{string.Join(", or ", WouldHelp)} would fit it"])) + ".";

    /// <inheritdoc/>
    public bool Equals(LeftOver? other) => other is not null && Proposal == other.Proposal
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan()) && WouldHelp.AsSpan().SequenceEqual(other.WouldHelp.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Proposal, Reasons.Length);
}

/// <summary>A rule that keeps a topic out of some cells.</summary>
/// <param name="Rule">The rule's name, as in <see cref="PlanningRules"/>.</param>
/// <param name="Cells">How many cells it keeps it out of, of those that no reason before it does.</param>
/// <param name="Message">The reason in words, without a full stop.</param>
public sealed record LeftOverReason(string Rule, int Cells, string Message);
