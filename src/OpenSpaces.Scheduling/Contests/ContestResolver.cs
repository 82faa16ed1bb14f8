namespace OpenSpaces.Scheduling;

/// <summary>Decides a contest: a pure function of what is counted, whose verdict has every step.</summary>
/// <param name="count">What is counted.</param>
/// <returns>The verdict: a ranking of all who stand, winner first, and how it came about.</returns>
/// <remarks>
/// A rule of your own asks <see cref="ContestCount.Break"/> about those whom it cannot tell apart, so that chains and drawn tie orders work with it too. The order of ballots must
/// not matter to it.
/// </remarks>
public delegate Verdict ContestResolver(ContestCount count);
