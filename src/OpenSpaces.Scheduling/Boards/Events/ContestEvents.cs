using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A claim policy was set, or lifted.</summary>
/// <param name="Scope">For the board, a day or a cell.</param>
/// <param name="Policy">How cells are claimed there; null = as the next wider scope says.</param>
public sealed record ClaimPolicySet(ClaimScope Scope, ClaimPolicy? Policy = null) : BoardEvent;

/// <summary>A proposal asked for a cell whose claims gather.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">The cell.</param>
public sealed record CellClaimed(ProposalId Proposal, Cell Cell) : BoardEvent;

/// <summary>A proposal does not ask for a cell any more.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Because">What took it, or null if it was given up.</param>
public sealed record ClaimDropped(ProposalId Proposal, Cell Cell, WaitingReason? Because = null) : BoardEvent;

/// <summary>Claims on a cell closed with more than one claimant.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Claimants">Who stands, in the order they asked.</param>
public sealed record ContestOpened(Cell Cell, ImmutableArray<ProposalId> Claimants) : BoardEvent
{
    /// <inheritdoc/>
    public bool Equals(ContestOpened? other) => base.Equals(other) && Cell == other.Cell && Claimants.AsSpan().SequenceEqual(other.Claimants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Cell);
}

/// <summary>A contest was decided; the winner's placement and the losers' waiting follow as events of their own.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Verdict">What was decided and why.</param>
public sealed record ContestSettled(Cell Cell, Verdict Verdict) : BoardEvent;
