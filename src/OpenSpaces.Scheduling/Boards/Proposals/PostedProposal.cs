using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A proposal and how it stands on the board.</summary>
/// <remarks>Immutable. Made by the board only. Equal when everything in it is equal, lists in order.</remarks>
public sealed record PostedProposal
{
    internal PostedProposal()
    {
    }

    /// <summary>What is written on the card, as last revised.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>Its place in the order of posting, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who posted it.</summary>
    public required PersonId PostedBy { get; init; }

    /// <summary>When it was posted.</summary>
    public required Instant PostedAt { get; init; }

    /// <summary>When it last changed in any way.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>The act that last changed it.</summary>
    public long LastAct { get; private set; }

    /// <summary>Whether it is still wanted on the wall.</summary>
    public ProposalState State { get; init; }

    /// <summary>The cells it stands in, in order: one for each slot of its length; empty while it waits.</summary>
    public ImmutableArray<Cell> Cells { get; init; } = [];

    /// <summary>Whether machines must not move it.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether a verdict gave it its cell, so that taking it away needs a reason.</summary>
    public bool IsByVerdict { get; init; }

    /// <summary>The cells it asks for, in the order it asked.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Why it lost the last cell it had or asked for; null if it never did, or has one now.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>What became of the request it was made as.</summary>
    public RequestState Request { get; init; }

    /// <summary>The cell the facilitator offered instead, while <see cref="Request"/> is <see cref="RequestState.Countered"/>.</summary>
    public Cell? CounterOffer { get; init; }

    /// <summary>The proposals that offered to merge into this one and have no answer yet.</summary>
    public ImmutableArray<ProposalId> MergeOffers { get; init; } = [];

    /// <summary>What it was joined with, while <see cref="State"/> is <see cref="ProposalState.Merged"/>.</summary>
    public ProposalId? MergedInto { get; init; }

    /// <summary>The proposals joined into this one, in order.</summary>
    public ImmutableArray<MergedProposal> MergedFrom { get; init; } = [];

    /// <summary>The proposal of which it is a further session, or null.</summary>
    public ProposalId? RepeatOf { get; init; }

    /// <summary>The proposal it was split from, or null.</summary>
    public ProposalId? SplitFrom { get; init; }

    /// <summary>Its id.</summary>
    public ProposalId Id => Proposal.Id;

    /// <summary>The cell it starts in; null while it waits.</summary>
    public Cell? Cell => Cells.IsEmpty ? null : Cells[0];

    /// <summary>Whether it stands in a cell.</summary>
    public bool IsPlaced => !Cells.IsEmpty;

    /// <summary>Whether it is wanted and has no cell.</summary>
    public bool IsWaiting => State == ProposalState.OnBoard && Cells.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(PostedProposal? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Proposal.Equals(other.Proposal) && Number == other.Number && PostedBy == other.PostedBy && PostedAt == other.PostedAt
            && ChangedAt == other.ChangedAt && LastAct == other.LastAct && State == other.State && IsPinned == other.IsPinned && IsByVerdict == other.IsByVerdict
            && Waiting == other.Waiting && Request == other.Request && CounterOffer == other.CounterOffer && MergedInto == other.MergedInto
            && RepeatOf == other.RepeatOf && SplitFrom == other.SplitFrom && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan())
            && Claims.AsSpan().SequenceEqual(other.Claims.AsSpan()) && MergeOffers.AsSpan().SequenceEqual(other.MergeOffers.AsSpan())
            && MergedFrom.AsSpan().SequenceEqual(other.MergedFrom.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Proposal, Number, LastAct);

    /// <summary>Called once on a new copy, before anybody else sees it.</summary>
    internal PostedProposal Touched(long act, Instant at)
    {
        LastAct = act;
        ChangedAt = at;
        return this;
    }

    /// <summary>The real time it takes; it must be placed.</summary>
    internal Interval IntervalOn(Grid grid) => new(grid.IntervalOf(Cells[0].TimeSlot).Start, grid.IntervalOf(Cells[^1].TimeSlot).End);

    /// <summary>Without cell, claims and offers, in a state off the board.</summary>
    internal PostedProposal OffBoard(ProposalState state) =>
        this with { State = state, Cells = [], Claims = [], MergeOffers = [], IsPinned = false, IsByVerdict = false, Waiting = null };

    internal bool HasClaimOn(Cell cell)
    {
        foreach (Claim claim in Claims)
        {
            if (claim.Cell == cell)
            {
                return true;
            }
        }

        return false;
    }
}
