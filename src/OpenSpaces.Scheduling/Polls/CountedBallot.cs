namespace OpenSpaces.Scheduling;

/// <summary>A ballot of the multiset that a poll leaves: what was voted, and with what weight altogether.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Weight">The weights of all who cast it, summed; at least 1.</param>
public sealed record CountedBallot(Ballot Ballot, long Weight = 1);
