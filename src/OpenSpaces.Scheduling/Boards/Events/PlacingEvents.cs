namespace OpenSpaces.Scheduling;

/// <summary>A waiting proposal got a cell; its claims elsewhere are dropped.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">Where it starts.</param>
/// <param name="IsByVerdict">Whether a verdict gave it the cell.</param>
public sealed record ProposalPlaced(ProposalId Proposal, Cell Cell, bool IsByVerdict = false) : BoardEvent;

/// <summary>A placed proposal went to another cell.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="From">Where it started.</param>
/// <param name="To">Where it starts now.</param>
/// <param name="IsByVerdict">Whether a verdict gave it the new cell.</param>
public sealed record ProposalMoved(ProposalId Proposal, Cell From, Cell To, bool IsByVerdict = false) : BoardEvent;

/// <summary>Two placed proposals changed cells.</summary>
/// <param name="One">A proposal, and the cell it left.</param>
/// <param name="Other">The other proposal, and the cell it left.</param>
public sealed record ProposalsSwapped(Placement One, Placement Other) : BoardEvent;

/// <summary>A placed proposal lost its cell and waits.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">Where it started.</param>
/// <param name="Because">What took the cell from it.</param>
public sealed record ProposalUnplaced(ProposalId Proposal, Cell Cell, WaitingReason Because) : BoardEvent;

/// <summary>Machines must not move it.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalPinned(ProposalId Proposal) : BoardEvent;

/// <summary>Machines may move it again.</summary>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalUnpinned(ProposalId Proposal) : BoardEvent;

/// <summary>A popular topic gets a further session; it waits for a cell.</summary>
/// <param name="Of">The topic's first session.</param>
/// <param name="Proposal">The further session's own card.</param>
public sealed record ProposalRepeated(ProposalId Of, Proposal Proposal) : BoardEvent;
