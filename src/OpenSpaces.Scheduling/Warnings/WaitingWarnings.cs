using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The board shows something else than the last agenda.</summary>
/// <param name="Revision">The last agenda's number.</param>
public sealed record UnpublishedChanges(int Revision) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"The board has changed since agenda {Revision}. Publish the next one.";

    private protected override string Subject => $"revision {Revision}";
}

/// <summary>The time to claim a cell is over, and nobody has closed its claims.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Deadline">When claims stopped gathering.</param>
public sealed record ContestOverdue(Cell Cell, Instant Deadline) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"Claims on {Cell} gathered until {Deadline}. Close them, and settle the contest if there is one.";

    private protected override string Subject => $"{Cell.Room} {Cell.TimeSlot}";
}

/// <summary>A request made beforehand has no answer.</summary>
/// <param name="Proposal">The request.</param>
/// <param name="Since">When it was made.</param>
public sealed record RequestUnanswered(ProposalId Proposal, Instant Since) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} was requested at {Since} and has no answer. Accept or decline it, or offer another cell.";

    private protected override string Subject => Proposal.Value;
}

/// <summary>The hosts of a request have not answered the facilitator's offer.</summary>
/// <param name="Proposal">The request.</param>
/// <param name="Cell">The cell on offer, which nobody holds for them.</param>
public sealed record CounterOfferWaiting(ProposalId Proposal, Cell Cell) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} was offered {Cell}, and its hosts have not answered. Ask them: the cell is not held.";

    private protected override string Subject => About(Proposal, Cell);
}

/// <summary>An offer to merge has no answer.</summary>
/// <param name="From">The proposal that would be joined.</param>
/// <param name="Into">The proposal that would stay, whose hosts answer.</param>
public sealed record MergeOfferWaiting(ProposalId From, ProposalId Into) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{From} offered to merge into {Into} and has no answer. Ask the hosts of {Into}.";

    private protected override string Subject => $"{From} {Into}";
}
