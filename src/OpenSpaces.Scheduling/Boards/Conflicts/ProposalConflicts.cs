namespace OpenSpaces.Scheduling;

/// <summary>The board has no proposal by this id.</summary>
/// <param name="Proposal">The id.</param>
public sealed record UnknownProposal(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The board has no proposal \"{Proposal}\". Post it first, or look up its id.";
}

/// <summary>The id is taken by a proposal with other content.</summary>
/// <param name="Proposal">The id.</param>
public sealed record ProposalExists(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is another proposal \"{Proposal}\" on the board. Choose a new id, or revise that one.";
}

/// <summary>The proposal was withdrawn or merged.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="State">How it stands.</param>
/// <param name="MergedInto">What it was joined with, if it was.</param>
public sealed record ProposalIsOffBoard(ProposalId Proposal, ProposalState State, ProposalId? MergedInto) : Conflict
{
    /// <inheritdoc/>
    public override string Message => MergedInto is { } into
        ? $"Proposal {Proposal} was merged into {into}. Use that one, or unmerge them."
        : $"Proposal {Proposal} was withdrawn. Restore it first.";
}

/// <summary>Somebody hosts the proposal already, so that it is no suggestion to adopt.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalHasHosts(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} has hosts. Ask them to add you as one.";
}

/// <summary>The person does not host the proposal.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Person">The person.</param>
public sealed record PersonIsNoHost(ProposalId Proposal, PersonId Person) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Person} does not host proposal {Proposal}.";
}

/// <summary>A pinned session stays where it is.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">Where it is pinned.</param>
public sealed record ProposalIsPinned(ProposalId Proposal, Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} is pinned to {Cell}. A facilitator can unpin it first.";
}

/// <summary>The proposal has no cell.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalIsNotPlaced(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} has no cell. Place it first.";
}

/// <summary>The proposal stands elsewhere than the caller saw it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Seen">Where the caller saw it.</param>
/// <param name="Actual">Where it stands; null = nowhere.</param>
public sealed record ProposalHasMoved(ProposalId Proposal, Cell Seen, Cell? Actual) : Conflict
{
    /// <inheritdoc/>
    public override string Message =>
        $"Proposal {Proposal} is not at {Seen} any more, but {(Actual is { } cell ? $"at {cell}" : "waits without a cell")}. Look again, then decide.";
}

/// <summary>The request is not in a state to be answered so.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Request">What became of its request.</param>
public sealed record RequestIsNotOpen(ProposalId Proposal, RequestState Request) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Request == RequestState.None
        ? $"Proposal {Proposal} was no request. Place it, or let its hosts claim a cell."
        : $"The request {Proposal} is {Request.ToString().ToUpperInvariant()} and needs no such answer.";
}

/// <summary>The facilitator offered another cell than this one.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Offered">The cell on offer.</param>
public sealed record NotTheCellOffered(ProposalId Proposal, Cell Offered) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} was offered {Offered}. Accept that one, or decline and claim another.";
}

/// <summary>A proposal can't be joined with itself, nor with one that was joined into it.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record CannotMergeWithItself(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} can't be merged with itself. Choose two.";
}

/// <summary>Nobody offered this merge, or the offer is answered.</summary>
/// <param name="From">The proposal that would be joined.</param>
/// <param name="Into">The proposal it would be joined into.</param>
public sealed record NoMergeOffer(ProposalId From, ProposalId Into) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is no offer to merge {From} into {Into}. Make one first.";
}

/// <summary>The proposal was not merged.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalIsNotMerged(ProposalId Proposal) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} is not merged with another.";
}

/// <summary>The proposal waited when the plan was made, and stands somewhere now.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">Where it stands.</param>
public sealed record ProposalHasCell(ProposalId Proposal, Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} waits no more: it stands at {Cell}. Plan again.";
}
