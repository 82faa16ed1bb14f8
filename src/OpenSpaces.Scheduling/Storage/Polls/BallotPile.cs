using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>Ballots without their voters: equal ones on one heap.</summary>
internal sealed class BallotPile
{
    private readonly Dictionary<(Ballot Ballot, Fraction Load), long> weights = [];

    public void Add(Ballot ballot, long weight, Fraction load) => CollectionsMarshal.GetValueRefOrAddDefault(weights, (ballot, load), out _) += weight;

    /// <summary>In an order that tells nothing of when they were cast.</summary>
    public ImmutableArray<CountedBallot> ToBallots() =>
    [
        .. weights.Select(heap => (Text: heap.Key.Ballot.ToString(), Counted: new CountedBallot(heap.Key.Ballot, heap.Value, heap.Key.Load)))
            .OrderBy(heap => heap.Text, StringComparer.Ordinal).ThenBy(heap => heap.Counted.Load)
            .Select(heap => heap.Counted),
    ];
}
