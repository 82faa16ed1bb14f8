namespace OpenSpaces.Scheduling;

/// <summary>A ballot of the multiset that a poll leaves: what was voted, and with what weight altogether.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Weight">The weights of all who cast it, summed; at least 1.</param>
/// <param name="Load">
/// What each of them carries already from contests before, for rules that share loads (sequential Phragmén); at least 0. The same ballot with another load is another line.
/// </param>
public sealed record CountedBallot(Ballot Ballot, long Weight = 1, Fraction Load = default);
