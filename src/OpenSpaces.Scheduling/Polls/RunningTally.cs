namespace OpenSpaces.Scheduling;

/// <summary>What a candidate has so far.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Support">The weight of the ballots that approve of it; or its points, dots, votes or heads, each times the ballot's weight; of ranked ballots, the weight of those that put it first.</param>
public readonly record struct RunningTally(ProposalId Candidate, long Support);
