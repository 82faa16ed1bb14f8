namespace OpenSpaces.Scheduling;

/// <summary>A candidate got a place, and its cost was shared by its supporters (sequential Phragmén).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Load">How much each of its supporters then carries, when a place costs 1.</param>
public sealed record Elected(ProposalId Candidate, Fraction Load) : VerdictStep;

/// <summary>A candidate was bought by its supporters (equal shares).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Price">The most that any of them paid, when a place costs 1 and everybody began with places ÷ voters.</param>
public sealed record Bought(ProposalId Candidate, Fraction Price) : VerdictStep;

/// <summary>A candidate got a place for what it adds (sequential proportional approval).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Gain">How much: 1/(1 + places a supporter has already), summed over its supporters.</param>
public sealed record Added(ProposalId Candidate, Fraction Gain) : VerdictStep;

/// <summary>The rule left places free, and another filled them; the steps behind this one are that other rule's.</summary>
/// <param name="By">The name of the other rule.</param>
public sealed record Completed(string By) : VerdictStep;
