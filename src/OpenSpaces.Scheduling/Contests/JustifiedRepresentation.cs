using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Checks whether an outcome passes over a group that agrees and is large enough for places of its own: any outcome, by whatever rule, or made by hand.</summary>
public static class JustifiedRepresentation
{
    /// <summary>
    /// Checks extended justified representation in its strongest form that can be checked (EJR+; Brill and Peters, 2023): whoever are as many as ℓ places are worth, so that their weight
    /// is at least ℓ ÷ places of all, and agree on a topic that got no place, have at least one among them who approves of ℓ topics that did.
    /// </summary>
    /// <param name="count">The ballots, who stands, and how many places there were to give.</param>
    /// <param name="chosen">Who got a place; fewer than there were, or none, is an outcome too.</param>
    /// <param name="most">The most places of which to look at: with 1 it is justified representation (JR; Aziz and others, 2017).</param>
    /// <returns>
    /// What was found. Where several groups are passed over, the heaviest is named, and of equals the one that deserves less, and then the topic that asked first. An outcome that holds
    /// here is also fair by EJR, PJR and JR.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="chosen"/> names somebody twice, or who does not stand, or more than there are places.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    /// <remarks>Exact, and linear in the approvals. Pure.</remarks>
    public static RepresentationCheck Check(ContestCount count, ImmutableArray<ProposalId> chosen, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        HashSet<ProposalId> served = [.. chosen.IsDefault ? [] : chosen];
        if (served.Count != (chosen.IsDefault ? 0 : chosen.Length) || served.Count > count.Places || !served.All(count.TiePlaces.Has))
        {
            throw new ArgumentException("Only those who stand are chosen, each once, and no more than there are places.", nameof(chosen));
        }

        return new RepresentationSearch(count, served).Find(most);
    }
}
