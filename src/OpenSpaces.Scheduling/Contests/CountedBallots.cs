using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What may be counted at all.</summary>
internal static class CountedBallots
{
    /// <exception cref="ArgumentException">A ballot names a candidate twice, or has an amount below 0, or its weight is below 1.</exception>
    public static ImmutableArray<CountedBallot> Checked(ImmutableArray<CountedBallot> ballots)
    {
        foreach (CountedBallot counted in ballots.IsDefault ? [] : ballots)
        {
            ImmutableArray<Mark> marks = counted.Ballot.Marks;
            for (int i = 0; i < marks.Length; i++)
            {
                if (marks[i].Amount < 0 || (i > 0 && marks[i].Candidate == marks[i - 1].Candidate))
                {
                    throw new ArgumentException($"The ballot \"{counted.Ballot}\" can't be counted: check ballots by their form before.", nameof(ballots));
                }
            }

            if (counted.Weight < 1)
            {
                throw new ArgumentException($"The ballot \"{counted.Ballot}\" weighs {counted.Weight}: leave out what has no weight.", nameof(ballots));
            }
        }

        return ballots.IsDefault ? [] : ballots;
    }
}
