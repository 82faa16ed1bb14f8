namespace OpenSpaces.Scheduling;

/// <summary>A proposal and the cell it stands in, as somebody saw it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Cell">The cell in which it starts.</param>
public readonly record struct Placement(ProposalId Proposal, Cell Cell);
