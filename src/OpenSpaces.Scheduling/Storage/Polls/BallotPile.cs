using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Ballots without their voters: equal ones on one heap.</summary>
internal sealed class BallotPile
{
    private readonly Dictionary<Ballot, long> weights = [];

    public void Add(Ballot ballot, long weight) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(weights, ballot, out _) += weight;

    /// <summary>In an order that tells nothing of when they were cast.</summary>
    public ImmutableArray<CountedBallot> ToBallots() =>
        [.. weights.Select(heap => (Text: heap.Key.ToString(), heap.Key, heap.Value)).OrderBy(heap => heap.Text, StringComparer.Ordinal).Select(heap => new CountedBallot(heap.Key, heap.Value))];
}
