namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>A profile as a textbook has it: candidates are numbers, and who is first in the tie order is picked among equals.</summary>
public sealed record NaiveProfile(int Candidates, IReadOnlyList<NaiveBallot> Ballots, int Places, IReadOnlyList<int> TieOrder)
{
    public long Weight => Ballots.Sum(ballot => ballot.Weight);

    public long SupportOf(int candidate) => Ballots.Where(ballot => ballot.Approves.Contains(candidate)).Sum(ballot => ballot.Weight);

    public IEnumerable<int> Supported => Enumerable.Range(0, Candidates).Where(candidate => SupportOf(candidate) > 0);

    public int FirstOf(IEnumerable<int> equals) => equals.MinBy(candidate => TieOrder.ToList().IndexOf(candidate));

    /// <summary>The chosen, then the others by support and tie order.</summary>
    public int[] Ranking(IEnumerable<int> chosen)
    {
        int[] first = [.. chosen];
        return [.. first, .. TieOrder.Except(first).OrderByDescending(SupportOf)];
    }
}

/// <summary>A line of the profile.</summary>
public sealed record NaiveBallot(IReadOnlySet<int> Approves, long Weight = 1, Fraction Load = default);
