using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What may be counted at all.</summary>
internal static class CountedBallots
{
    /// <exception cref="ArgumentException">
    /// A ballot names a candidate twice, or has an amount below 0, or its weight is below 1, or its load below 0, or the weights together exceed what a long can hold.
    /// </exception>
    public static ImmutableArray<CountedBallot> Checked(ImmutableArray<CountedBallot> ballots)
    {
        Int128 weight = 0;
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

            if (counted.Load.Numerator.Sign < 0)
            {
                throw new ArgumentException($"The ballot \"{counted.Ballot}\" carries {counted.Load}: a load is at least 0.", nameof(ballots));
            }

            weight += counted.Weight;
        }

        return weight > long.MaxValue ? throw new ArgumentException($"The ballots weigh {weight} together: that is too much to count.", nameof(ballots))
            : ballots.IsDefault ? [] : ballots;
    }
}
