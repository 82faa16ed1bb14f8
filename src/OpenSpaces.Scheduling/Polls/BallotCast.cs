namespace OpenSpaces.Scheduling;

/// <summary>A ballot on its way into the box.</summary>
/// <param name="Poll">Which poll.</param>
/// <param name="Id">The client's id for this sending: the same again after a lost answer, another for anything else.</param>
/// <param name="Voter">Whose ballot.</param>
/// <param name="Ballot">What it says.</param>
/// <param name="Stamp">Who casts it, as what, and when it was received: an attendee for themself, or a facilitator who enters what was written on paper.</param>
public readonly record struct BallotCast(PollId Poll, BallotId Id, PersonId Voter, Ballot Ballot, Stamp Stamp);
