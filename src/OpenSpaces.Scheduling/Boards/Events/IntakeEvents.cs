namespace OpenSpaces.Scheduling;

/// <summary>A proposal, suggestion or request was put on the board.</summary>
/// <param name="Proposal">What is on the card.</param>
/// <param name="IsRequest">Whether it was made beforehand and waits for the facilitator's answer.</param>
public sealed record ProposalPosted(Proposal Proposal, bool IsRequest = false) : BoardEvent;

/// <summary>The card was rewritten.</summary>
/// <param name="Proposal">What is on it now.</param>
public sealed record ProposalRevised(Proposal Proposal) : BoardEvent;

/// <summary>A proposal was taken off; its cell and claims are free.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalWithdrawn(ProposalId Proposal) : BoardEvent;

/// <summary>A withdrawn proposal is back, and waits.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalRestored(ProposalId Proposal) : BoardEvent;

/// <summary>Somebody took up a suggestion.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Host">Who hosts it now.</param>
public sealed record SuggestionAdopted(ProposalId Proposal, PersonId Host) : BoardEvent;

/// <summary>Somebody joined the hosts.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Host">Who.</param>
public sealed record HostAdded(ProposalId Proposal, PersonId Host) : BoardEvent;

/// <summary>Somebody does not host it any more; without hosts it is a suggestion again.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Host">Who.</param>
public sealed record HostSteppedDown(ProposalId Proposal, PersonId Host) : BoardEvent;

/// <summary>One host passed it on to another person.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="From">Who hosted it.</param>
/// <param name="To">Who hosts it now.</param>
public sealed record ProposalHandedOver(ProposalId Proposal, PersonId From, PersonId To) : BoardEvent;

/// <summary>A request was accepted; the placement follows as an event of its own.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">The cell it gets.</param>
public sealed record RequestAccepted(ProposalId Proposal, Cell Cell) : BoardEvent;

/// <summary>A request, or the facilitator's counter-offer, was declined.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record RequestDeclined(ProposalId Proposal) : BoardEvent;

/// <summary>The facilitator offered another cell.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">The cell on offer.</param>
public sealed record RequestCountered(ProposalId Proposal, Cell Cell) : BoardEvent;
