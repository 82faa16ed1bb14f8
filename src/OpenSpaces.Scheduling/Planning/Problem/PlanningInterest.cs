using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Who wants which proposals: one set a person, without names where the caller has none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PlanningInterest
{
    private PlanningInterest(ImmutableArray<ImmutableArray<ProposalId>> wanted) => Wanted = wanted;

    /// <summary>Nobody has said anything.</summary>
    public static PlanningInterest None { get; } = new([]);

    /// <summary>For each person, what they want, each proposal once.</summary>
    public ImmutableArray<ImmutableArray<ProposalId>> Wanted { get; }

    /// <summary>Takes what people said.</summary>
    /// <param name="wanted">For each person, what they want; in any order, doubles count once.</param>
    /// <returns>The interest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="wanted"/> or a list in it is null.</exception>
    public static PlanningInterest Of(IEnumerable<IEnumerable<ProposalId>> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new PlanningInterest([.. wanted.Select(one => one.Distinct().ToImmutableArray())]);
    }

    /// <summary>Takes the marks that people made on a board: <c>PlanningInterest.Of(Interest.On(board, await book.FindAsync(board.Id)))</c>.</summary>
    /// <param name="interest">The marks that count.</param>
    /// <returns>The interest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interest"/> is null.</exception>
    public static PlanningInterest Of(Interest interest)
    {
        ArgumentNullException.ThrowIfNull(interest);
        return new PlanningInterest(interest.People);
    }

    /// <summary>Takes counts where nobody knows who said it: as if each interest were another person's, so that nobody has to choose.</summary>
    /// <param name="counts">For each proposal, how many want it.</param>
    /// <returns>The interest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    public static PlanningInterest OfCounts(IReadOnlyDictionary<ProposalId, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new PlanningInterest([.. counts.OrderBy(count => count.Key.Value, StringComparer.Ordinal).SelectMany(count => Enumerable.Repeat(ImmutableArray.Create(count.Key), count.Value))]);
    }
}
