namespace OpenSpaces.Scheduling;

/// <summary>A candidate's support was counted.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Support">How much: ballots, points, dots, votes or heads, as the rule counts; half points where equal ranks share them.</param>
public sealed record Tallied(ProposalId Candidate, Fraction Support) : VerdictStep;

/// <summary>The stronger of two opposed preferences was locked in (ranked pairs).</summary>
/// <param name="Winner">Who is before.</param>
/// <param name="Loser">Whom.</param>
/// <param name="For">The weight of the ballots that say so.</param>
/// <param name="Against">The weight of those that say the opposite.</param>
public sealed record PairLocked(ProposalId Winner, ProposalId Loser, long For, long Against) : VerdictStep;

/// <summary>A preference was left out, because stronger ones contradict it by a cycle (ranked pairs).</summary>
/// <param name="Winner">Who would be before.</param>
/// <param name="Loser">Whom.</param>
/// <param name="For">The weight of the ballots that say so.</param>
/// <param name="Against">The weight of those that say the opposite.</param>
public sealed record PairSkipped(ProposalId Winner, ProposalId Loser, long For, long Against) : VerdictStep;

/// <summary>One candidate's strongest path to another beats the path back (Schulze).</summary>
/// <param name="Winner">Who is before.</param>
/// <param name="Loser">Whom.</param>
/// <param name="Strength">The weakest link of the strongest path, in ballots.</param>
/// <param name="Back">The same for the path back; 0 = there is none.</param>
public sealed record PathBeats(ProposalId Winner, ProposalId Loser, long Strength, long Back) : VerdictStep;

/// <summary>A candidate had the fewest first choices left and was taken out (instant runoff).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Round">In which round; from 1.</param>
/// <param name="Support">The first choices it had then.</param>
public sealed record Eliminated(ProposalId Candidate, int Round, Fraction Support) : VerdictStep;

/// <summary>A ballot was drawn by lot, and ranks as it says those who were equal so far (random ballot).</summary>
/// <param name="Ballot">What it says.</param>
/// <param name="Weight">The weight of all ballots that say just that.</param>
/// <param name="Of">The weight of all ballots that were in the draw.</param>
public sealed record BallotDrawn(string Ballot, long Weight, long Of) : VerdictStep;
