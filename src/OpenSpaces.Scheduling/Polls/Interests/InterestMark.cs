using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>"I would go": one person's mark on one proposal.</summary>
/// <param name="Person">Who.</param>
/// <param name="Proposal">Where to.</param>
/// <param name="At">Since when.</param>
public readonly record struct InterestMark(PersonId Person, ProposalId Proposal, Instant At);
