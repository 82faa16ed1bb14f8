using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What voters carry from contest to contest, so that a group that keeps losing is served next.</summary>
public static class CarriedLoad
{
    /// <summary>What each line of a count carries after a verdict by sequential Phragmén.</summary>
    /// <param name="ballots">The lines that were counted.</param>
    /// <param name="verdict">The verdict; its steps <see cref="Elected"/> tell the loads.</param>
    /// <returns>The same lines in the same order, each with its load afterwards: what the last place it supports brought, or what it had, whichever is more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="verdict"/> is by another rule.</exception>
    /// <remarks>Pure. Loads may be lowered by the same amount for all who vote, so that the least is 0: only differences count.</remarks>
    public static ImmutableArray<CountedBallot> After(ImmutableArray<CountedBallot> ballots, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Rule != SequentialPhragmenRule.Name)
        {
            throw new ArgumentException($"Loads are carried by sequential Phragmén, and this verdict is by {verdict.Rule}.", nameof(verdict));
        }

        var loads = verdict.Steps.OfType<Elected>().ToDictionary(elected => elected.Candidate, elected => elected.Load);
        return [.. (ballots.IsDefault ? [] : ballots).Select(counted => counted with { Load = LoadAfter(counted, loads) })];
    }

    private static Fraction LoadAfter(CountedBallot counted, Dictionary<ProposalId, Fraction> loads) => counted.Ballot.Marks
        .Where(mark => mark.Amount > 0)
        .Select(mark => loads.GetValueOrDefault(mark.Candidate))
        .Append(counted.Load)
        .Max();
}
