using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>Ballots without their voters: equal ones on one heap. For those who write a box of their own.</summary>
/// <remarks>Not safe to call from several threads. Memory grows with the ballots that differ, not with those that were cast.</remarks>
public sealed class BallotPile
{
    private readonly Dictionary<(Ballot Ballot, Fraction Load), long> weights = [];

    /// <summary>Puts ballots on their heap.</summary>
    /// <param name="ballot">What each of them says.</param>
    /// <param name="weight">Their weights, summed.</param>
    /// <param name="load">What each of the voters carries from contests before.</param>
    public void Add(Ballot ballot, long weight, Fraction load) => CollectionsMarshal.GetValueRefOrAddDefault(weights, (ballot, load), out _) += weight;

    /// <summary>The multiset, in an order that tells nothing of when they were cast.</summary>
    /// <returns>A line a heap, by what it says and then by load; empty if there are none.</returns>
    public ImmutableArray<CountedBallot> ToBallots() =>
    [
        .. weights.Select(heap => (Text: heap.Key.Ballot.ToString(), Counted: new CountedBallot(heap.Key.Ballot, heap.Value, heap.Key.Load)))
            .OrderBy(heap => heap.Text, StringComparer.Ordinal).ThenBy(heap => heap.Counted.Load)
            .Select(heap => heap.Counted),
    ];
}
