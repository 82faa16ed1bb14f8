namespace OpenSpaces.Scheduling;

/// <summary>One step of a plan: a proposal goes to a cell.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="From">The cell in which whoever planned saw it; null = it waited.</param>
/// <param name="To">The cell in which it shall start.</param>
public readonly record struct Move(ProposalId Proposal, Cell? From, Cell To);
