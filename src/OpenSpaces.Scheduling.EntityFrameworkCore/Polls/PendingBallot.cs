using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A ballot that waits to be written.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Voter">Whose.</param>
/// <param name="Id">The sending's id.</param>
/// <param name="Ballot">What it says.</param>
/// <param name="Text">The ballot as it is kept; null if no box ever took such a one.</param>
/// <param name="Refusals">What is wrong with it whoever else has voted.</param>
internal sealed record PendingBallot(Poll Poll, PersonId Voter, BallotId Id, Ballot Ballot, string? Text, ImmutableArray<BallotRefusal> Refusals);
