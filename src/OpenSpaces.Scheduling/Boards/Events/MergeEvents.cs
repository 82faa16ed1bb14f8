namespace OpenSpaces.Scheduling;

/// <summary>Somebody offered to join two proposals.</summary>
/// <param name="From">The proposal that would be joined.</param>
/// <param name="Into">The proposal that would stay.</param>
public sealed record MergeOffered(ProposalId From, ProposalId Into) : BoardEvent;

/// <summary>The offer was declined.</summary>
/// <param name="From">The proposal that would have been joined.</param>
/// <param name="Into">The proposal that would have stayed.</param>
public sealed record MergeDeclined(ProposalId From, ProposalId Into) : BoardEvent;

/// <summary>Two proposals are one: hosts united, the joined one's cell and claims free.</summary>
/// <param name="From">The proposal that was joined.</param>
/// <param name="Into">The proposal that stays.</param>
public sealed record ProposalsMerged(ProposalId From, ProposalId Into) : BoardEvent;

/// <summary>A joined proposal is its own again, and waits; the hosts it brought leave the other.</summary>
/// <param name="From">The proposal that had been joined.</param>
/// <param name="Into">The proposal it had been joined into.</param>
public sealed record ProposalsUnmerged(ProposalId From, ProposalId Into) : BoardEvent;

/// <summary>A part of a topic became a proposal of its own; it waits for a cell.</summary>
/// <param name="Of">The topic.</param>
/// <param name="Proposal">The part's own card.</param>
public sealed record ProposalSplit(ProposalId Of, Proposal Proposal) : BoardEvent;
