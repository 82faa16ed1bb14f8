namespace OpenSpaces.Scheduling;

/// <summary>What a ballot says of one candidate.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Amount">1 for an approval, or the score, the dots, the votes, the rank (1 is best) or the heads, as the poll's <see cref="BallotForm"/> says.</param>
public readonly record struct Mark(ProposalId Candidate, int Amount);
