namespace OpenSpaces.Scheduling;

/// <summary>What became of a ballot.</summary>
/// <param name="Outcome">A name of <see cref="BallotOutcome"/>.</param>
internal sealed record BallotReceipt(string Outcome);
